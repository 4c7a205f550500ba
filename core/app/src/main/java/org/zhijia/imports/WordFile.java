package org.zhijia.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML inside a .docx: copied with its automatic numbers typed out, while noting what a web page can not show. */
final class WordFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final int PARTS = 5_000;
    private static final long UNPACKED_BYTES = 400L << 20;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final Report report;

    private WordFile(ZipFile zip, Report report) {
        this.zip = zip;
        this.report = report;
    }

    /** False when it is no Word document at all. */
    static boolean withTypedNumbers(Path file, Path copy, Report report) throws IOException {
        if (isOle(file)) {
            throw new IOException("文件加了密码，或者是旧的 .doc 格式：请在 Word 或 WPS 中去掉密码，另存为 .docx 再导入");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new WordFile(zip, report).copy(copy);
        } catch (ZipException e) {
            throw new IOException("Word 文件已损坏，无法打开", e);
        }
    }

    private static boolean isOle(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return java.util.Arrays.equals(content.readNBytes(OLE.length), OLE);
        }
    }

    private boolean copy(Path copy) throws IOException {
        refuseBombs();
        String main = mainPart();
        if (zip.getEntry(main) == null) {
            return false;
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Document> changed = new LinkedHashMap<>();
        Document document = xml(main);
        changed.put(main, document);
        reportOtherParts(folder);
        reportDropped(document);
        Optional<Document> styles = optionalXml(folder + "styles.xml");
        dropContents(document, styles);
        Optional<Document> numbering = optionalXml(folder + "numbering.xml");
        numbering.ifPresent(definitions -> {
            new WordNumbers(definitions, styles).type(document);
            changed.put(folder + "numbering.xml", definitions);
        });
        write(copy, changed);
        return true;
    }

    private void refuseBombs() throws IOException {
        long bytes = zip.stream().mapToLong(ZipEntry::getSize).sum();
        if (zip.size() > PARTS || bytes > UNPACKED_BYTES) {
            throw new IOException("Word 文件展开后太大，没有读取");
        }
    }

    private String mainPart() throws IOException {
        return optionalXml("_rels/.rels").stream().flatMap(rels -> elements(rels.getDocumentElement(), "*", "Relationship"))
                .filter(each -> each.getAttribute("Type").endsWith("/officeDocument"))
                .map(each -> each.getAttribute("Target").replaceFirst("^/", "")).findFirst().orElse("word/document.xml");
    }

    private void reportOtherParts(String folder) throws IOException {
        for (ZipEntry part : zip.stream().sorted(java.util.Comparator.comparing(ZipEntry::getName)).toList()) {
            String name = part.getName();
            if (name.matches(folder + "(header|footer)\\d*\\.xml")) {
                String text = text(xml(name).getDocumentElement());
                if (!text.isBlank()) {
                    report.dropped((name.contains("header") ? "页眉：" : "页脚：") + Report.quoted(text));
                }
            } else if (name.equals(folder + "comments.xml")) {
                elements(xml(name).getDocumentElement(), W, "comment")
                        .forEach(comment -> report.dropped("批注：" + Report.quoted(text(comment))));
            } else if (name.matches(folder + "(charts/chart|diagrams/data)\\d*\\.xml")) {
                report.dropped(name.contains("chart") ? "图表一张（请截图后插入）" : "智能图形一个（请截图后插入）");
            }
        }
    }

    private void reportDropped(Document document) {
        Element body = document.getDocumentElement();
        for (Element gone : Stream.concat(elements(body, W, "del"), elements(body, W, "moveFrom")).toList()) {
            String text = text(gone);
            if (!text.isBlank()) {
                report.dropped("修订中已删除的文字：" + Report.quoted(text));
            }
            gone.getParentNode().removeChild(gone);
        }
        if (elements(body, W, "ins").anyMatch(each -> !text(each).isBlank())) {
            report.kept("修订中新增的文字按正文保留");
        }
        long boxes = elements(body, W, "txbxContent").filter(box -> !isFallback(box)).count();
        if (boxes > 0) {
            report.warning(boxes + " 个文本框的文字已排进正文，请核对位置");
        }
        elements(body, MATH, "oMath").forEach(formula -> report.dropped("公式：" + Report.quoted(formula.getTextContent())));
        long objects = elements(body, W, "object").count();
        if (objects > 0) {
            report.dropped(objects + " 个嵌入对象");
        }
    }

    // Word writes a text box twice: once for itself and once for older programs.
    private static boolean isFallback(Node node) {
        for (Node each = node; each != null; each = each.getParentNode()) {
            if ("Fallback".equals(each.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    // A printed table of contents is page numbers; the web page makes its own.
    private void dropContents(Document document, Optional<Document> styles) {
        List<String> contents = styles.stream().flatMap(each -> elements(each.getDocumentElement(), W, "style"))
                .filter(style -> child(style, "name").map(WordFile::value).orElse("").toLowerCase(java.util.Locale.ROOT).startsWith("toc "))
                .map(style -> style.getAttributeNS(W, "styleId")).toList();
        List<Element> lines = elements(document.getDocumentElement(), W, "p").filter(p -> contents.contains(style(p))).toList();
        if (!lines.isEmpty()) {
            report.dropped("目录 " + lines.size() + " 行（带页码，网页用不上）");
            lines.forEach(line -> elements(line, W, "t").toList().forEach(text -> text.setTextContent("")));
        }
    }

    private void write(Path copy, Map<String, Document> changed) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                out.putNextEntry(new ZipEntry(part.getName()));
                if (changed.containsKey(part.getName())) {
                    serialize(changed.get(part.getName()), out);
                } else {
                    zip.getInputStream(part).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static void serialize(Document document, OutputStream out) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("Word 文件无法整理", e);
        }
    }

    private Optional<Document> optionalXml(String name) throws IOException {
        return zip.getEntry(name) == null ? Optional.empty() : Optional.of(xml(name));
    }

    private Document xml(String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(content);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Word 文件已损坏，" + name + " 无法读取", e);
        }
    }

    static Stream<Element> elements(Element within, String namespace, String name) {
        NodeList found = within.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, found.getLength()).forEach(i -> elements.add((Element) found.item(i)));
        return elements.stream();
    }

    static Optional<Element> child(Element parent, String name) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    /** The paragraph's style id; empty for the default. */
    static String style(Element paragraph) {
        return child(paragraph, "pPr").flatMap(properties -> child(properties, "pStyle")).map(WordFile::value).orElse("");
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList all = element.getElementsByTagNameNS(W, "*");
        for (int i = 0; i < all.getLength(); i++) {
            String name = all.item(i).getLocalName();
            text.append(name.equals("t") || name.equals("delText") ? all.item(i).getTextContent() : name.equals("p") ? " " : "");
        }
        return text.toString().strip();
    }
}
