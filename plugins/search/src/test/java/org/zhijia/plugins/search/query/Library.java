package org.zhijia.plugins.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.zhijia.api.AttachedText;
import org.zhijia.api.LiveText;
import org.zhijia.plugins.search.index.Documents;
import org.zhijia.plugins.search.index.Schema;
import org.zhijia.plugins.search.index.Searchers;
import org.zhijia.plugins.search.index.Vectors;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.words.Synonyms;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/** Some texts of a city's union and one of its schools, in an index as the product writes it. */
final class Library implements AutoCloseable {

    static final long CITY = 1;
    static final long SCHOOL = 2;
    static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    private Library(List<LiveText> texts, Vectors vectors) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(Schema.CODEC).setSimilarity(Schema.SIMILARITY))) {
            for (LiveText text : texts) {
                writer.addDocuments(Documents.of(text, vectors));
            }
        }
        reader = DirectoryReader.open(directory);
    }

    static Library of(Text... texts) {
        return of(Arrays.stream(texts).map(Text::live).toList());
    }

    static Library of(List<LiveText> texts) {
        return of(Vectors.NONE, texts);
    }

    /** @param vectors what the texts mean */
    static Library of(Vectors vectors, List<LiveText> texts) {
        try {
            return new Library(texts, vectors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Found find(Question question) {
        return find(question, Synonyms.parse(Synonyms.FIELD));
    }

    Found find(Question question, Synonyms synonyms) {
        try {
            var searcher = Searchers.of(reader);
            return new Finder(searcher, question, synonyms, NOW).find();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param meant what the question means */
    Found find(Question question, float[] meant) {
        try {
            var helps = new Helps(Synonyms.NONE, () -> Optional.of(meant), Map.of(), Optional.empty(), number -> List.of());
            return new Finder(Searchers.of(reader), question, helps, NOW).find();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param citing what officers say of every number */
    Found find(Question question, List<Place> citing) {
        try {
            var helps = new Helps(Synonyms.NONE, Optional::empty, Map.of(), Optional.empty(), number -> citing);
            return new Finder(Searchers.of(reader), question, helps, NOW).find();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ids of the entries on the first page, on all sites. */
    List<Long> entries(String typed) {
        return ids(find(Question.of(typed, CITY)));
    }

    static List<Long> ids(Found found) {
        return found.hits().stream().map(Hit::entry).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** A text in the making. */
    static final class Text {

        private final long id;
        private final String title;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<AttachedText> attachments = new ArrayList<>();
        private long site = CITY;
        private String words = "";
        private Values fields = Values.NONE;
        private Optional<Validity> validity = Optional.empty();
        private Optional<Instant> expires = Optional.empty();

        Text(long id, String title) {
            this.id = id;
            this.title = title;
        }

        Text at(long site) {
            this.site = site;
            return this;
        }

        Text saying(String words) {
            this.words = words;
            return this;
        }

        Text with(String field, Object value) {
            fields = fields.with(field, value);
            return this;
        }

        Text article(String label, String words) {
            return clause(label, label, words);
        }

        Text clause(String label, String citation, String words) {
            clauses.add(new Clause("c" + id + "-" + label, label, citation, List.of("第一章 总则"), 0, 0, label + "　" + words, true));
            return this;
        }

        Text attached(String name, String words) {
            attachments.add(new AttachedText(9, name, "/files/" + name, words));
            return this;
        }

        Text holding(String word, LocalDate from, LocalDate until) {
            validity = Optional.of(new Validity(word, Optional.ofNullable(from), Optional.ofNullable(until)));
            return this;
        }

        Text expiring(Instant end) {
            expires = Optional.of(end);
            return this;
        }

        LiveText live() {
            var all = new StringBuilder(words);
            clauses.forEach(clause -> all.append('\n').append(clause.text()));
            var published = fields.date("written").orElse(LocalDate.of(2025, 1, 1)).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
            return new LiveText(id, site, site == CITY ? List.of(CITY) : List.of(CITY, site), site == CITY ? "市教育工会" : "第一中学工会", 5, "documents",
                    site == CITY ? "政策文件" : "规章制度", "policy", "文件", title, "", List.of(), "/policy/2025/" + id, published, expires, fields, validity,
                    all.toString(), clauses, attachments);
        }
    }

    /** What most tests look for something in. */
    static Library small() {
        return of(
                new Text(1, "中华人民共和国工会法").with("written", LocalDate.of(2021, 12, 24)).with("topic", "组织建设")
                        .article("第九条", "各级工会委员会由会员大会或者会员代表大会民主选举产生。")
                        .article("第十条", "企业、事业单位、机关有会员二十五人以上的，应当建立基层工会委员会。")
                        .article("第四十三条", "建立工会组织的用人单位按每月全部职工工资总额的百分之二向工会拨缴经费。"),
                new Text(2, "关于修改《中华人民共和国工会法》的决定").with("written", LocalDate.of(2021, 12, 25))
                        .article("一、", "将第十条修改为：有会员二十五人以上的，应当建立基层工会委员会。"),
                new Text(3, "关于印发《2019年全市教育工会工作要点》的通知").with("number", "通教工〔2019〕1号").with("issuer", "南通市教育工会")
                        .with("written", LocalDate.of(2019, 3, 1)).with("topic", "综合")
                        .clause("（一）", "第三部分第（一）项", "建好职工之家，帮助困难职工。").clause("（二）", "第三部分第（二）项", "开好教职工代表大会，自收到提案之日起九十日内答复。"),
                new Text(4, "学校教职工代表大会规定").with("issuer", "教育部").with("written", LocalDate.of(2011, 12, 8)).with("topic", "民主管理")
                        .article("第七条", "教职工代表大会的职权包括听取学校章程草案的制定和修订情况报告。").attached("表格.docx", "提案登记表 附议人签名处"),
                new Text(5, "网络安全法学习心得").at(SCHOOL).saying("老师们学习了网络安全法，<b>收获</b>很大 & 体会很深。"),
                new Text(6, "旧的慰问办法").with("written", LocalDate.of(2010, 5, 1)).holding("废止", LocalDate.of(2010, 6, 1), LocalDate.of(2020, 1, 1))
                        .article("第一条", "慰问生病住院的教职工，标准为每人五百元。"),
                new Text(7, "新的慰问办法").with("written", LocalDate.of(2019, 12, 1)).holding("现行有效", LocalDate.of(2020, 1, 1), null)
                        .article("第一条", "慰问生病住院的教职工，标准为每人一千元。"),
                new Text(8, "招聘慰问品供应商公告").saying("慰问品采购。").expiring(NOW.minusSeconds(1)));
    }
}
