package org.zhijia.desk;

import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file of a form, by the name that it has on the person's machine, without folders. */
public record SentFile(String name, InputStream content) {

    /** The files among the parts of a form, in order; an input without a file sends a part without a name. */
    public static List<SentFile> of(List<EntityPart> parts) {
        return parts.stream().flatMap(part -> of(part).stream()).toList();
    }

    private static Optional<SentFile> of(EntityPart part) {
        return part.getFileName().map(SentFile::bare).filter(name -> !name.isBlank()).map(name -> new SentFile(name, part.getContent()));
    }

    private static String bare(String name) {
        return unspoilt(name).replaceAll(".*[/\\\\]", "").replaceAll("[:\\p{Cntrl}]", " ").strip();
    }

    /** Browsers write names in UTF-8, the server reads headers as Latin 1. */
    static String unspoilt(String name) {
        if (name.chars().anyMatch(letter -> letter > 0xff)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
