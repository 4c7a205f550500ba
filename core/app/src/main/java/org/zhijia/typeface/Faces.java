package org.zhijia.typeface;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Typefaces to draw with. Their files stay open: of each only the letters that are drawn are read. */
@ApplicationScoped
public class Faces {

    // 霞鹜文楷 has the most characters, so it stands in for all others.
    private static final String MOST = "Zhijia Kaiti";

    private final Map<String, TrueTypeFont> open = new HashMap<>();

    private Typefaces typefaces;

    protected Faces() { }

    @Inject
    public Faces(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Whether there is anything to draw with. */
    public boolean areHere() {
        return typefaces.areHere();
    }

    /** 宋体, bold: titles and names. */
    public Face song() throws IOException {
        return face("Zhijia Xiaobiaosong", "Zhijia Xiaobiaosong Latin", MOST);
    }

    /** 黑体: what is small. */
    public Face hei() throws IOException {
        return face("Zhijia Heiti", "Zhijia Heiti Latin", MOST);
    }

    /** 楷体: what somebody says. */
    public Face kai() throws IOException {
        return face(MOST);
    }

    private synchronized Face face(String... families) throws IOException {
        if (open.isEmpty()) {
            Map<String, File> files = typefaces.all().stream().collect(Collectors.toMap(Typefaces.Typeface::family, Typefaces.Typeface::file));
            for (Map.Entry<String, File> file : files.entrySet()) {
                open.put(file.getKey(), new TTFParser().parse(new RandomAccessReadBufferedFile(file.getValue())));
            }
        }
        List<TrueTypeFont> fonts = new ArrayList<>();
        for (String family : families) {
            fonts.add(open.get(family));
        }
        return new Face(fonts);
    }
}
