package org.zhijia.testkit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.view.CardView;
import org.zhijia.view.ClauseView;
import org.zhijia.view.DocumentView;
import org.zhijia.view.EntryView;
import org.zhijia.view.FieldView;
import org.zhijia.view.FileView;
import org.zhijia.view.FooterView;
import org.zhijia.view.Html;
import org.zhijia.view.ImageView;
import org.zhijia.view.LinkView;
import org.zhijia.view.PageView;
import org.zhijia.view.PagingView;
import org.zhijia.view.RelationView;
import org.zhijia.view.RelationsView;
import org.zhijia.view.SectionView;
import org.zhijia.view.SiteView;

/**
 * What pages of a city union look like to a template: invented, but as long, as uneven and as incomplete as the real
 * thing. Some cards have no cover, some no summary; one title runs over two lines.
 */
public final class SampleViews {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SampleViews() { }

    // ---- whole pages -------------------------------------------------------------------------------------------

    /** The layouts that every theme must answer, by name, each with what its page shows. */
    public static Map<String, Map<String, Object>> pages() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put("layouts/home", with(page("home", "首页"), Map.of()));
        pages.put("layouts/section", with(page("section", "工会动态"),
                Map.of("section", section(), "items", news(), "paging", paging())));
        pages.put("layouts/news", entry(newsEntry()));
        pages.put("layouts/policy", entry(policyEntry()));
        pages.put("layouts/profile", entry(profileEntry()));
        pages.put("layouts/sitemap", with(page("sitemap", "网站地图"), Map.of("tree", menu())));
        pages.put("layouts/error", with(page("error", "没有找到这个页面"),
                Map.of("status", 404L, "message", "您访问的页面不存在，可能已经移动或撤下。")));
        pages.put("layouts/page", with(page("plugin", "常用链接"),
                Map.of("content", new Html("<p>插件的页面在这里显示自己的内容。</p>"))));
        return pages;
    }

    /** Models of the blocks that themes place, by template. */
    public static Map<String, Map<String, Object>> blocks() {
        Map<String, Map<String, Object>> blocks = new LinkedHashMap<>();
        blocks.put("blocks/lead", Map.of("items", news().subList(0, 4)));
        blocks.put("blocks/latest", Map.of("title", "工会动态", "url", "/news/", "style", "list", "items", news()));
        blocks.put("blocks/policies", Map.of("title", "政策文件", "url", "/policy/", "items", policies()));
        blocks.put("blocks/teacher", Map.of("title", "每天一位好老师", "url", "/teachers/", "teacher", teachers().get(0),
                "date", LocalDate.of(2026, 11, 21)));
        blocks.put("blocks/teachers", Map.of("title", "身边的榜样", "url", "/teachers/", "items", teachers()));
        blocks.put("blocks/sites", Map.of("title", "学校之家", "sites", schools()));
        blocks.put("blocks/links", Map.of("title", "友情链接", "groups", linkGroups()));
        return blocks;
    }

    private static Map<String, Object> entry(EntryView entry) {
        return with(page("entry", entry.card().title()), Map.of("entry", entry, "relations", entry.card().type().equals("policy") ? relations() : RelationsView.NONE));
    }

    /** Of a document that one clause of was amended, and that is to be repealed. */
    public static RelationsView relations() {
        var amended = new RelationView("amendment", true, "第二部分第（一）项", "#一-医疗帮扶", new LinkView("关于调整医疗帮扶标准的通知", "/policy/2026/1061"),
                "临教工〔2026〕22号", "", LocalDate.of(2026, 7, 1), true, "每年最高额由一万五千元提高到两万元。");
        var repealed = new RelationView("repeal", true, "", "", new LinkView("临河市教职工互助帮扶办法", "/policy/2026/1062"), "临教工〔2026〕30号", "第二十条",
                LocalDate.of(2027, 1, 1), false, "");
        var basis = new RelationView("basis", false, "", "", new LinkView("困难职工帮扶工作条例", ""), "省工发〔2018〕3号", "", null, true, "");
        return new RelationsView("amended", List.of(amended, repealed), List.of(basis, amended, repealed), "/policy/2026/1061/validity",
                List.of(new LinkView("关于做好2025年教职工困难帮扶工作的通知", "/policy/compare?from=1&to=2"), new LinkView("", "/policy/compare?to=2")));
    }

    private static Map<String, Object> with(PageView page, Map<String, Object> own) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("page", page);
        model.put("site", school());
        model.put("portal", city());
        model.put("menu", menu());
        model.put("footerLinks", List.of(new LinkView("网站地图", "/sitemap"), new LinkView("联系我们", "/about/contact"),
                new LinkView("无障碍声明", "/about/accessibility")));
        model.putAll(own);
        return model;
    }

    public static PageView page(String kind, String title) {
        List<LinkView> trail = kind.equals("home") ? List.of(new LinkView("首页", "/", true, List.of()))
                : List.of(new LinkView("首页", "/"), new LinkView("工会动态", "/news/"),
                        new LinkView(title, "/here", true, List.of()));
        return new PageView(kind, title, "临河市教育工会：维权、服务、建家，把会员的事放在心上。", "https://gh.example/here", trail,
                new Html("<title>" + title + " - 临河市实验小学工会</title>\n<meta name=\"SiteName\" content=\"临河市实验小学工会\">"));
    }

    // ---- sites -------------------------------------------------------------------------------------------------

    public static SiteView city() {
        return new SiteView("linhe", "city", "临河市教育工会", "教职工信赖的“娘家人”", "临河市教育系统工会组织的门户。", "/", null, footer());
    }

    public static SiteView school() {
        return new SiteView("syxx", "school", "临河市实验小学工会", "一家人，一条心，一起把书教好",
                "实验小学教职工之家。", "/s/syxx/", null, footer());
    }

    public static List<SiteView> schools() {
        List<SiteView> sites = new ArrayList<>();
        sites.add(school());
        for (String name : List.of("临河市第一中学工会", "河东区教育工会", "河东区滨江中心小学工会", "临河市特殊教育学校工会",
                "临河市幼儿师范学校附属幼儿园工会", "临河高级职业技术学校工会")) {
            sites.add(new SiteView("s" + sites.size(), name.contains("区教育工会") ? "district" : "school", name, "", "",
                    "/s/s" + sites.size() + "/", null, footer()));
        }
        return sites;
    }

    private static FooterView footer() {
        return new FooterView("临河市教育工会", "地址：临河市学府路 18 号\n电话：0500-8000 1234\n邮箱：gonghui@gh.example",
                "临ICP备20260001号-1", "https://beian.example/", "临公网安备 00000000000001号", "https://ga.example/", "0000000001");
    }

    // ---- links -------------------------------------------------------------------------------------------------

    public static List<LinkView> menu() {
        return List.of(
                new LinkView("首页", "/", false, List.of()),
                new LinkView("工会动态", "/news/", true, List.of(new LinkView("市级动态", "/news/city/", true, List.of()),
                        new LinkView("基层动态", "/news/schools/"), new LinkView("媒体关注", "/news/media/"))),
                new LinkView("通知公告", "/notices/"),
                new LinkView("政策文件", "/policy/", false, List.of(new LinkView("上级文件", "/policy/above/"),
                        new LinkView("本会文件", "/policy/own/"), new LinkView("政策解读", "/policy/explained/"))),
                new LinkView("榜样教师", "/teachers/"),
                new LinkView("职工之家", "/home/", false, List.of(new LinkView("文体活动", "/home/sports/"),
                        new LinkView("帮扶救助", "/home/help/"), new LinkView("女工园地", "/home/women/"))),
                new LinkView("教代会", "/congress/"));
    }

    public static List<Map<String, Object>> linkGroups() {
        return List.of(
                Map.of("title", "上级工会", "links", List.of(new LinkView("省教科工会", "https://sheng.example/"),
                        new LinkView("市总工会", "https://zong.example/"))),
                Map.of("title", "常用入口", "links", List.of(new LinkView("会员服务平台", "https://hy.example/"),
                        new LinkView("困难帮扶申请", "https://bf.example/"), new LinkView("教师心理热线", "https://xl.example/"))));
    }

    public static SectionView section() {
        return new SectionView("news", "工会动态", "全市教育系统工会工作的新鲜事。", "工会,教育", "工作动态", "/news/",
                List.of(new LinkView("市级动态", "/news/city/"), new LinkView("基层动态", "/news/schools/")));
    }

    public static PagingView paging() {
        return new PagingView(3, 12, 236, "/news/?page=2", "/news/?page=4",
                List.of(new LinkView("1", "/news/"), new LinkView("2", "/news/?page=2"),
                        new LinkView("3", "/news/?page=3", true, List.of()), new LinkView("4", "/news/?page=4"),
                        new LinkView("12", "/news/?page=12")));
    }

    // ---- cards -------------------------------------------------------------------------------------------------

    public static List<CardView> news() {
        return List.of(
                news(1, "秋日同行：全市教职工健步走活动在滨江步道举行", "十一月的江风不冷。来自六十七所学校的一千二百名教职工沿滨江步道走完八公里，有人带着孩子，有人推着轮椅上的老同事。", picture(1), true),
                news(2, "市教育工会召开三届五次全委（扩大）会议，部署教师减负、女职工特殊权益保护和“暖心驿站”建设三件实事", "会议确定明年为会员办好三件实事。", picture(2), false),
                news(3, "“我的讲台故事”征文揭晓", "", null, false),
                news(4, "乡村教师暑期疗休养首批四十人启程", "首批名单全部来自任教满十五年的乡村学校一线教师。", picture(3), false),
                news(5, "实验小学工会：一间教室改成的“家”", "午休垫、热饮水、一架旧钢琴，教职工自己动手，把闲置教室改成了职工之家。", picture(4), false),
                news(6, "河东区教职工气排球赛落幕", "十六支队伍，三个周末，四十七场比赛。", null, false),
                news(7, "心理援助热线开通一年，接听来电八百余次", "热线由十二位具有资质的教师轮流值守。", null, false),
                news(8, "青年教师联谊：书店里的下午茶", "没有主持人，没有舞台，只有一张长桌和三十把椅子。", picture(2), false));
    }

    private static CardView news(long id, String title, String summary, ImageView cover, boolean pinned) {
        return new CardView(id, "news", title, "/news/2026/" + (1040 + id), summary, cover, day(21 - (int) id),
                new LinkView("工会动态", "/news/"), new LinkView("临河市教育工会", "/"), pinned, fields(
                        text("subtitle", "副标题", id == 1 ? "——“健康教师”系列活动之三" : ""),
                        text("source", "来源", id % 2 == 0 ? "河东区教育工会" : "市教育工会"),
                        text("author", "作者", id == 1 ? "陈一苇" : "")));
    }

    public static List<CardView> policies() {
        return List.of(
                policy(21, "关于做好2026年教职工困难帮扶工作的通知", "临教工〔2026〕18号", "现行有效"),
                policy(22, "临河市教育系统教职工代表大会实施办法", "临教工〔2026〕12号", "现行有效"),
                policy(23, "关于印发《教职工之家建设标准（试行）》的通知", "临教工〔2025〕31号", "已修改"),
                policy(24, "关于开展2024年度“模范教职工之家”评选的通知", "临教工〔2024〕7号", "失效"),
                policy(25, "二〇二六年全市教育工会工作要点", "临教工〔2026〕2号", "现行有效"));
    }

    private static CardView policy(long id, String title, String number, String validity) {
        return new CardView(id, "policy", title, "/policy/2026/" + (1040 + id), "各区教育工会，各直属学校工会：", null,
                day(30 - (int) id), new LinkView("政策文件", "/policy/"), new LinkView("临河市教育工会", "/"), false, fields(
                        text("number", "发文字号", number), text("issuer", "发文机关", "临河市教育工会"),
                        text("recipients", "主送", "各区教育工会，各直属学校工会"),
                        new FieldView("written", "成文日期", "date", LocalDate.of(2026, 3, 12)),
                        new FieldView("released", "发布日期", "date", LocalDate.of(2026, 3, 15)),
                        new FieldView("topic", "主题分类", "choice", "权益保障"),
                        text("index_number", "索引号", "LH-GH-2026-" + id),
                        new FieldView("validity", "有效性", "choice", validity),
                        new FieldView("attachments", "附件", "files", id == 21 ? files() : List.of()),
                        new FieldView("original", "原文件", "files", id == 21 ? List.of(ORIGINAL) : List.of()),
                        new FieldView("related", "相关文件", "entries", List.of())));
    }

    private static final FileView ORIGINAL = new FileView("临教工〔2026〕18号.docx", "/files/33", "DOCX", "36 KB", 36_864);

    private static List<FileView> files() {
        return List.of(new FileView("附件1：困难教职工帮扶申请表.docx", "/files/31", "DOCX", "48 KB", 49_152),
                new FileView("附件2：帮扶标准一览表.xlsx", "/files/32", "XLSX", "1.2 MB", 1_258_291));
    }

    public static List<CardView> teachers() {
        return List.of(
                teacher(41, "周映雪", "临河市第一中学", "语文", "教书是慢功夫，急不得，也停不得。", portrait(1)),
                teacher(42, "马文涛", "临河市特殊教育学校", "生活适应", "他们学会系鞋带的那天，我高兴了一个星期。", portrait(2)),
                teacher(43, "李桂兰", "河东区滨江中心小学", "数学", "", portrait(3)),
                teacher(44, "欧阳若水", "临河高级职业技术学校", "数控技术", "手上的茧子，是给学生最好的教案。", null));
    }

    private static CardView teacher(long id, String name, String school, String subject, String quote, ImageView portrait) {
        List<Map<String, FieldView>> honours = List.of(
                fields(text("title", "称号", "师德标兵"), new FieldView("level", "级别", "choice", "市"),
                        new FieldView("year", "年份", "number", 2025L), text("granted_by", "授予单位", "临河市教育局、临河市教育工会")),
                fields(text("title", "称号", "优秀班主任"), new FieldView("level", "级别", "choice", "区"),
                        new FieldView("year", "年份", "number", 2021L), text("granted_by", "授予单位", "河东区教育局")));
        return new CardView(id, "profile", name, "/teachers/2026/" + (1040 + id), "从教二十三年，" + quote, portrait,
                day(60 - (int) id), new LinkView("榜样教师", "/teachers/"), new LinkView("临河市教育工会", "/"), false, fields(
                        text("school", "学校", school), text("subject", "学科", subject),
                        new FieldView("portrait", "照片", "image", portrait == null ? "" : portrait),
                        text("quote", "寄语", quote), new FieldView("honours", "荣誉", "group", honours),
                        new FieldView("consent", "本人同意日期", "date", LocalDate.of(2026, 8, 30))));
    }

    // ---- entries -----------------------------------------------------------------------------------------------

    public static EntryView newsEntry() {
        return new EntryView(news().get(0), new Html("""
                <p>清晨七点，滨江步道的起点已经站满了人。没有鸣枪，没有讲话，队伍自己动了起来。</p>
                <h2 id="八公里的闲谈">八公里的闲谈</h2>
                <p>走在一起的多半不是同一所学校。有人聊新教材，有人聊父母的药，有人只是<strong>安静地走</strong>。</p>
                <figure><picture><source type="image/webp" srcset="/media/sample/2-640.jpg 640w, /media/sample/2-1280.jpg 1280w" sizes="(min-width: 48rem) 44rem, 100vw"><img src="/media/sample/2-640.jpg" width="1280" height="853" alt="教职工沿江边步道行走" loading="lazy"></picture><figcaption>队伍经过纺织桥</figcaption></figure>
                <blockquote><p>平时在一座城里各忙各的，走一走，才觉得是一家人。</p></blockquote>
                <h2 id="补给站里的志愿者">补给站里的志愿者</h2>
                <p>沿途设了四个补给站，值守的全是退休教师：</p>
                <ul><li>起点：签到与热水</li><li>纺织桥：医务与拉伸</li><li>老码头：茶水与合影</li></ul>
                <table><thead><tr><th scope="col">组别</th><th scope="col">人数</th><th scope="col">里程</th></tr></thead><tbody><tr><td>亲子组</td><td>312</td><td>5 公里</td></tr><tr><td>健走组</td><td>888</td><td>8 公里</td></tr></tbody></table>
                """),
                List.of(new LinkView("八公里的闲谈", "#八公里的闲谈"), new LinkView("补给站里的志愿者", "#补给站里的志愿者")), null,
                List.of(new LinkView("文体活动", "/tags/文体活动"), new LinkView("健康教师", "/tags/健康教师")),
                day(20).plusHours(3), new LinkView(news().get(1).title(), news().get(1).url()), null, news().subList(3, 6));
    }

    public static EntryView policyEntry() {
        return new EntryView(policies().get(0), new Html("""
                <p>各区教育工会，各直属学校工会：</p>
                <p>为进一步做好全市教育系统困难教职工帮扶工作，现将有关事项通知如下。</p>
                <h2 id="一" data-citation="第一部分" data-words="一、帮扶对象">一、帮扶对象</h2>
                <p>本市教育系统在职工会会员，因本人或者家庭成员患重大疾病、子女就学、意外致困的。</p>
                <h2 id="二" data-citation="第二部分" data-words="二、帮扶标准">二、帮扶标准</h2>
                <h3 id="二-（一）" data-citation="第二部分第（一）项" data-words="（一）医疗帮扶">（一）医疗帮扶</h3>
                <p id="二-（一）-1" data-citation="第二部分第（一）项第1目" data-words="1. 年度自付医疗费用在一万元以上的，按照百分之十给予帮扶，最高不超过两万元。">1. 年度自付医疗费用在一万元以上的，按照百分之十给予帮扶，最高不超过两万元。</p>
                <p>2. 罹患罕见病的，另行研究。</p>
                <h3 id="二-（二）" data-citation="第二部分第（二）项" data-words="（二）助学帮扶">（二）助学帮扶</h3>
                <p>子女当年考入普通高等学校的，一次性帮扶三千元，见<a href="/policy/2025/1043" title="教职工子女助学办法">临教工〔2025〕31号</a>。</p>
                <p>附件：1. 困难教职工帮扶申请表</p><p>　　　2. 帮扶标准一览表</p>
                """),
                List.of(new LinkView("一、帮扶对象", "#一"), new LinkView("二、帮扶标准", "#二", false,
                        List.of(new LinkView("（一）医疗帮扶", "#二-（一）"), new LinkView("（二）助学帮扶", "#二-（二）")))),
                new DocumentView("《关于做好2026年教职工困难帮扶工作的通知》（临教工〔2026〕18号）",
                        List.of(new ClauseView("#一", "一、", "帮扶对象", List.of()), new ClauseView("#二", "二、", "帮扶标准",
                                List.of(new ClauseView("#二-（一）", "（一）", "医疗帮扶", List.of()), new ClauseView("#二-（二）", "（二）", "助学帮扶", List.of())))),
                        "/policy/2026/1061/print", "/policy/2026/1061.pdf"),
                List.of(), day(15), null, new LinkView(policies().get(1).title(), policies().get(1).url()), policies().subList(1, 3));
    }

    public static EntryView profileEntry() {
        return new EntryView(teachers().get(0), new Html("""
                <p>周映雪的办公桌上没有电脑，只有一摞作文本和一盆养了九年的文竹。</p>
                <p>她改作文用两种颜色的笔：红的改句子，蓝的写信。二十三年，写给学生的“信”攒了四千多封。</p>
                <h2 id="一堂没讲完的课">一堂没讲完的课</h2>
                <p>二〇一九年冬天讲《背影》，讲到一半她停下来，让学生给家里写一句话。那堂课没讲完，也没再补。</p>
                """),
                List.of(new LinkView("一堂没讲完的课", "#一堂没讲完的课")), null, List.of(new LinkView("师德标兵", "/tags/师德标兵")),
                day(19), null, null, teachers().subList(1, 4));
    }

    // ---- pieces ------------------------------------------------------------------------------------------------

    /** A landscape picture; the theme preview draws the files that it names. */
    public static ImageView picture(int number) {
        return image(number, 1280, 853, "样图" + number, "");
    }

    public static ImageView portrait(int number) {
        return image(number + 4, 960, 1280, "教师工作照", "");
    }

    private static ImageView image(int number, int width, int height, String alt, String caption) {
        String path = "/media/sample/" + number;
        return new ImageView(path + "-640.jpg", path + "-640.jpg 640w, " + path + "-" + width + ".jpg " + width + "w", "", "",
                width, height, alt, caption);
    }

    private static FieldView text(String key, String label, String value) {
        return new FieldView(key, label, "text", value);
    }

    private static Map<String, FieldView> fields(FieldView... fields) {
        Map<String, FieldView> byKey = new LinkedHashMap<>();
        for (FieldView field : fields) {
            byKey.put(field.key(), field);
        }
        return Map.copyOf(byKey);
    }

    private static ZonedDateTime day(int day) {
        return ZonedDateTime.of(2026, 11, Math.clamp(day, 1, 30), 9, 30, 0, 0, ZONE);
    }
}
