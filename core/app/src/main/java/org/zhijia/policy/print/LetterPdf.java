package org.zhijia.policy.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.zhijia.typeface.Typefaces;

/** Makes the PDF of a sheet, one at a time: typefaces and layout take memory, and nobody needs two of them at once. */
@ApplicationScoped
public class LetterPdf {

    private static final long PATIENCE_SECONDS = 20;
    private static final String OURS = "ours:";

    private final Semaphore turn = new Semaphore(1, true);

    private Typefaces typefaces;

    LetterPdf() { }

    @Inject
    LetterPdf(Typefaces typefaces) {
        this.typefaces = typefaces;
        // It tells of every rule that it does not know, and browsers have more of them.
        XRLog.setLoggingEnabled(false);
    }

    /** Whether PDFs can be made here; without typefaces they can not. */
    public boolean isPossible() {
        return typefaces.areHere();
    }

    /**
     * @param sheet    see {@link LetterSheet}
     * @param pictures the content behind the address of a picture, where it is one of ours; others are left out
     * @throws IOException when it can not be made, or too many wait for theirs
     */
    public byte[] of(Document sheet, Function<String, Optional<InputStream>> pictures) throws IOException {
        if (!waitForTurn()) {
            throw new IOException("Too many PDFs are being made");
        }
        try {
            return made(sheet, pictures);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("The PDF failed", e);
        } finally {
            turn.release();
        }
    }

    private boolean waitForTurn() throws IOException {
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private byte[] made(Document sheet, Function<String, Optional<InputStream>> pictures) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Typefaces.Typeface typeface : typefaces.all()) {
            builder.useFont(typeface.file(), typeface.family());
        }
        // Nothing but pictures of our own library is ever asked for.
        builder.useUriResolver((base, uri) -> uri.startsWith("/media/") ? OURS + uri : null);
        builder.useProtocolsStreamImplementation(uri -> new Picture(pictures.apply(uri.substring(OURS.length()))), Set.of("ours"));
        builder.withProducer("Zhijia");
        builder.withW3cDocument(new W3CDom().fromJsoup(sheet), "about:blank");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private record Picture(Optional<InputStream> content) implements FSStream {

        @Override
        public InputStream getStream() {
            return content.orElseGet(InputStream::nullInputStream);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
