package org.zhijia.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhijia.spi.DocumentDraft;

/**
 * A document that was read.
 *
 * @param hash of its content and of the files that it refers to: a new picture under an old name is a new content
 */
record Source(Bundle bundle, String name, DocumentDraft draft, String hash) {

    static Source of(Bundle bundle, String name, DocumentDraft draft) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        Stream.concat(BodyReferences.in(draft.markdown()).stream(), BodyReferences.texts(draft.values()))
                .forEach(reference -> bundle.resolve(name, reference).ifPresent(files::add));
        MessageDigest digest = sha256();
        digest(bundle, name, digest);
        for (String file : files) {
            digest(bundle, file, digest);
        }
        return new Source(bundle, name, draft, HexFormat.of().formatHex(digest.digest()));
    }

    private static void digest(Bundle bundle, String name, MessageDigest digest) throws IOException {
        try (InputStream content = new DigestInputStream(bundle.open(name), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
