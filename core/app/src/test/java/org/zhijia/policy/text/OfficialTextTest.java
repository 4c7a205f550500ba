package org.zhijia.policy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.Clause;

class OfficialTextTest {

    private static final String NOTICE = """
            云溪区教育工会文件

            云区教工[2025]007号

            云溪区教育工会关于印发
            《2025年工作要点》的通知

            各学校工会：

            现将要点印发给你们，请遵照执行。

            附件：2025年工作要点

            云溪区教育工会
            2025年2月18日

            附件

            2025年工作要点

            一、服务教职工

            （一）办好食堂。每月听取一次意见。

            （二）建好阅览室。
            1．开放时间延长到晚上九点。
            2．每学期添一批新书。

            抄送：区总工会。
            """;

    @Test
    void noticeTellsAllOfItself() {
        OfficialText text = OfficialText.read(NOTICE);
        assertEquals("云溪区教育工会关于印发《2025年工作要点》的通知", text.title());
        assertEquals("云区教工〔2025〕7号", text.number().orElseThrow().key());
        assertEquals(List.of("云溪区教育工会"), text.issuers());
        assertEquals("各学校工会", text.recipients());
        assertEquals(LocalDate.of(2025, 2, 18), text.written().orElseThrow());
        assertEquals(List.of("2025年工作要点"), text.attachmentsNamed());
        assertEquals("区总工会", text.copies());
    }

    @Test
    void clausesGoByTheirLabels() {
        assertEquals(List.of("段-现将要点印发给你们请", "附件-一", "附件-一-（一）", "附件-一-（二）", "附件-一-（二）-1", "附件-一-（二）-2"),
                OfficialText.read(NOTICE).clauses().stream().map(Clause::anchor).toList());
    }

    @Test
    void articleHoldsItsItemsAndNamesItsChapter() {
        List<Clause> clauses = OfficialText.read("# 云溪区教工之家管理办法\n\n## 第一章 总则\n\n第一条　为了办好教工之家，制定本办法。\n\n"
                + "第二条　教工之家应当：\n\n（一）每天开放；\n\n（二）有人值班。\n\n费用由工会负担。\n\n第二条之一　节日照常开放。\n").clauses();
        Clause article = clauses.get(2);
        assertEquals(List.of("第一章 总则"), article.headings());
        assertEquals("第二条　教工之家应当：\n（一）每天开放；\n（二）有人值班。\n费用由工会负担。", article.text());
        assertEquals(List.of("第一章", "第一条", "第二条", "第二条-（一）", "第二条-（二）", "第二条-第二款", "第二条之一"), clauses.stream().map(Clause::anchor).toList());
        assertEquals(List.of("第一章", "第一条", "第二条", "第二条第一款第（一）项", "第二条第一款第（二）项", "第二条第二款", "第二条之一"),
                clauses.stream().map(Clause::citation).toList());
        assertEquals(List.of("第一条", "第二条", "第二条之一"), clauses.stream().filter(Clause::unit).map(Clause::label).toList());
    }
}
