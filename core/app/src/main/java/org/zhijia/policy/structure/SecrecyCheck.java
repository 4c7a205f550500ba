package org.zhijia.policy.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhijia.policy.text.Element;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.PublishCheck;

/** 密级: a text that says in its head that it is secret never becomes public, whatever it is published as. */
@ApplicationScoped
class SecrecyCheck implements PublishCheck {

    @Override
    public List<Finding> check(Candidate candidate) {
        return OfficialText.read(candidate.markdown()).secrecy().map(SecrecyCheck::finding).stream().toList();
    }

    private static Finding finding(Element mark) {
        String words = mark.text().lines().findFirst().orElseThrow();
        return Finding.blocking("body", "正文开头标有密级“" + words + "”。涉密文件不得在网站发布，也不要留在本系统里，请删除这篇稿件并报告保密工作负责人。"
                + "确认已经解密的，删去密级标志再发布。").at(mark.start(), words);
    }
}
