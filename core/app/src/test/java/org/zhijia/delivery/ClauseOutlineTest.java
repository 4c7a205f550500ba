package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.view.ClauseView;

class ClauseOutlineTest {

    @Test
    void noticeIsMappedByItsChineseNumerals() {
        assertEquals("一、总体要求 | 二、主要任务 [（一）民主管理 （二）权益保障]", map("""
                现就有关工作通知如下。

                一、总体要求

                坚持以会员为中心。

                二、主要任务

                （一）民主管理。办好教代会。

                1. 会前征集提案。

                2. 会后公开答复。

                （二）权益保障。守住底线。
                """));
    }

    @Test
    void articlesBelowAChapterAreTheirLabelsAlone() {
        assertEquals("第一章总则 [第一条 第二条] | 第二章附则 [第三条]", map("""
                ## 第一章 总则

                第一条 为了规范经费使用，制定本办法。

                第二条 本办法适用于：

                （一）基层工会；

                （二）区教育工会。

                ## 第二章 附则

                第三条 本办法自印发之日起施行。
                """));
    }

    @Test
    void documentOfParagraphsNeedsNoMap() {
        assertEquals("", map("今天收到来信。\n\n现答复如下。"));
    }

    @Test
    void blanksWithinALabelAreNoPartOfTheTitle() {
        assertEquals("一、经费来源 [（一）会费] | 二、支出", map("一 、经费来源\n\n（ 一 ）会费。按月收取。\n\n二 、支出\n"));
    }

    @Test
    void wordsOfAParagraphAreNoTitle() {
        assertEquals("一、按照市教育局关于做好新学期教职工大会各项筹备工… | 二、抓好落实", map("""
                一、按照市教育局关于做好新学期教职工大会各项筹备工作的统一部署，各校应当于九月底以前完成换届。

                二、抓好落实：责任到人。
                """));
    }

    private static String map(String markdown) {
        return ClauseOutline.of(OfficialText.read(markdown).clauses()).stream().map(ClauseOutlineTest::told).collect(Collectors.joining(" | "));
    }

    private static String told(ClauseView clause) {
        List<String> below = clause.below().stream().map(ClauseOutlineTest::told).toList();
        return clause.label() + clause.title() + (below.isEmpty() ? "" : " [" + String.join(" ", below) + "]");
    }
}
