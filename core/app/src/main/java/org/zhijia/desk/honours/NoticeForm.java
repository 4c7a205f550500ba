package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.profile.nomination.Call;
import org.zhijia.profile.nomination.Calls;
import org.zhijia.profile.nomination.Notice;
import org.zhijia.profile.nomination.Period;
import org.zhijia.profile.nomination.UnfitNotice;
import org.zhijia.site.CurrentSettings;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The form for a public notice. */
@ApplicationScoped
class NoticeForm {

    @Inject
    private Calls calls;

    @Inject
    private CurrentSettings settings;

    @Inject
    private Messages messages;

    private List<Field> fields() {
        return List.of(
                Field.text("title", messages.say("honours.notice.title")).max(200).mandatory(),
                Field.lines("introduction", messages.say("honours.notice.introduction")).max(3000),
                Field.date("begins", messages.say("honours.notice.begins")).mandatory(),
                Field.date("ends", messages.say("honours.notice.ends")).mandatory()
                        .help(messages.say("honours.notice.ends.help", Period.USUAL_WORKING_DAYS, Period.DAYS_NAMED)),
                Field.text("contact", messages.say("honours.notice.contact")).max(300).mandatory().help(messages.say("honours.notice.contact.help")));
    }

    /** What is usual, from today on. */
    Form blank(Call call) {
        var period = Period.usual(calls.today(call));
        return Form.of(fields(), new Values.Builder().with("title", messages.say("honours.notice.title.usual", call.name()))
                .with("introduction", messages.say("honours.notice.introduction.usual", call.name()))
                .with("begins", period.begins()).with("ends", period.ends())
                .with("contact", String.join(" ", settings.text("footer.contact").lines().toList())).build());
    }

    Form read(MultivaluedMap<String, String> sent) {
        var form = Form.read(fields(), sent);
        var objections = new HashMap<String, String>();
        if (form.isSound()) {
            try {
                period(form.values());
            } catch (UnfitNotice unfit) {
                objections.put("ends", unfit.getMessage());
            }
        }
        return form.objecting(objections);
    }

    static Period period(Values values) {
        return new Period(values.date("begins").orElseThrow(), values.date("ends").orElseThrow());
    }

    static Notice.Wording wording(Values values) {
        return new Notice.Wording(values.text("title"), values.text("introduction"), values.text("contact"));
    }
}
