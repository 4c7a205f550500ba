package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.profile.Levels;
import org.zhijia.profile.honours.Honour;
import org.zhijia.profile.nomination.Call;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The form for a call. */
@ApplicationScoped
class CallForm {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2100;
    private static final int LARGEST_QUOTA = 500;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<Field> fields() {
        return List.of(
                Field.text("title", messages.say("honours.call.title")).max(Honour.LONGEST_TITLE).mandatory().help(messages.say("honours.call.title.help")),
                Field.choice("level", messages.say("honours.call.level"), Levels.ALL.stream().map(Field.Choice::of).toList()).mandatory(),
                Field.number("year", messages.say("honours.call.year")).mandatory(),
                Field.text("granted_by", messages.say("honours.call.granted-by")).max(Honour.LONGEST_BODY).mandatory(),
                Field.lines("description", messages.say("honours.call.description")).max(2000).help(messages.say("honours.call.description.help")),
                Field.date("opens", messages.say("honours.call.opens")).mandatory(),
                Field.date("closes", messages.say("honours.call.closes")).mandatory(),
                Field.number("quota", messages.say("honours.call.quota")).help(messages.say("honours.call.quota.help")));
    }

    Form blank(SiteNode site) {
        var today = LocalDate.now(clock.withZone(site.zone()));
        return Form.of(fields(), new Values.Builder().with("year", (long) today.getYear()).with("granted_by", site.name())
                .with("opens", today).with("closes", today.plusDays(14)).build());
    }

    Form of(Call.Terms terms) {
        var honour = terms.honour();
        var values = new Values.Builder().with("title", honour.title()).with("level", honour.level()).with("year", (long) honour.year().orElseThrow())
                .with("granted_by", honour.grantedBy()).with("description", terms.description()).with("opens", terms.opens()).with("closes", terms.closes());
        terms.quota().ifPresent(quota -> values.with("quota", (long) quota));
        return Form.of(fields(), values.build());
    }

    Form read(MultivaluedMap<String, String> sent) {
        var form = Form.read(fields(), sent);
        return form.objecting(objections(form.values()));
    }

    private Map<String, String> objections(Values values) {
        var objections = new HashMap<String, String>();
        values.number("year").filter(year -> year < EARLIEST_YEAR || year > LATEST_YEAR)
                .ifPresent(year -> objections.put("year", messages.say("honours.call.year.wrong")));
        values.number("quota").filter(quota -> quota < 1 || quota > LARGEST_QUOTA)
                .ifPresent(quota -> objections.put("quota", messages.say("honours.call.quota.wrong", LARGEST_QUOTA)));
        values.date("closes").filter(closes -> values.date("opens").filter(closes::isBefore).isPresent())
                .ifPresent(closes -> objections.put("closes", messages.say("honours.call.closes.wrong")));
        return objections;
    }

    /** @param values of a sound form */
    static Call.Terms terms(Values values) {
        var honour = new Honour(values.text("title"), values.text("level"), OptionalInt.of(values.number("year").orElseThrow().intValue()), values.text("granted_by"));
        return new Call.Terms(honour, values.text("description"), values.date("opens").orElseThrow(), values.date("closes").orElseThrow(),
                values.number("quota").map(quota -> OptionalInt.of(quota.intValue())).orElse(OptionalInt.empty()));
    }
}
