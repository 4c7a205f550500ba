package org.zhijia.policy.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.zhijia.policy.text.Finding.Kind;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.PublishCheck;
import org.zhijia.spi.Values;

/** 公文结构: what looks wrong in an official document, and fields that say something else than its text. Warns, never stops. */
@ApplicationScoped
class StructureWarnings implements PublishCheck {

    private static final int WORDS = 40;

    @Override
    public List<Finding> check(Candidate candidate) {
        if (!candidate.type().equals("policy")) {
            return List.of();
        }
        OfficialText text = OfficialText.read(candidate.markdown());
        return Stream.concat(ofText(text, candidate.fields()), ofFields(text, candidate.fields())).toList();
    }

    private static Stream<Finding> ofText(OfficialText text, Values fields) {
        // The parser sees the text only; here the files are known too.
        boolean attached = fields.ids("attachments").size() >= text.attachmentsNamed().size();
        return text.findings().stream().filter(finding -> finding.kind() != Kind.ATTACHMENT_MISSING || !attached)
                .map(finding -> Finding.warning("body", finding.kind().title() + "：" + finding.message() + "。")
                        .at(finding.start(), text.source().substring(finding.start(), Math.min(finding.end(), finding.start() + WORDS))));
    }

    private static Stream<Finding> ofFields(OfficialText text, Values fields) {
        return Discrepancy.between(text, fields).stream().map(found -> Finding.warning(found.key(), found.entered().isEmpty()
                ? "正文写明是“" + found.read() + "”，这里没有填。" : "正文写的是“" + found.read() + "”，与这里填的不同。"));
    }
}
