package org.zhijia.profile.daily;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.zhijia.content.ChangeLog;
import org.zhijia.media.Library;
import org.zhijia.typeface.Faces;

/**
 * Pictures for sharing, made once for what they show and kept in memory; they are drawn one at a time. A picture goes with the
 * first change of the page that it is made of, so that nothing stays of whoever withdraws.
 */
@ApplicationScoped
class Posters {

    private static final System.Logger LOG = System.getLogger(Posters.class.getName());
    private static final long LARGEST_BYTES = 24L << 20;
    private static final Duration UNASKED = Duration.ofHours(12);

    private final Object turn = new Object();
    private final Cache<Poster, byte[]> made = Caffeine.newBuilder().maximumWeight(LARGEST_BYTES)
            .weigher((Poster poster, byte[] png) -> png.length).expireAfterAccess(UNASKED).executor(Runnable::run).build();

    @Inject
    private Faces faces;

    @Inject
    private Library library;

    @Inject
    private ManagedScheduledExecutorService executor;

    /** Whether pictures can be made here; without typefaces they can not. */
    boolean arePossible() {
        return faces.areHere();
    }

    /** Begins with a picture that will be asked for soon: whoever is shown a page is shown its picture a moment later. */
    void prepare(Poster poster) {
        if (made.getIfPresent(poster) == null) {
            executor.submit(() -> {
                try {
                    png(poster);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "No picture of the teacher of " + poster.day(), e);
                }
            });
        }
    }

    /** Those who ask for the same one at the same time wait for one making. */
    byte[] png(Poster poster) throws IOException {
        try {
            return made.get(poster, this::make);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] make(Poster poster) {
        try {
            BufferedImage image;
            synchronized (turn) {
                image = PosterPicture.of(poster, faces, this::picture);
            }
            var png = new ByteArrayOutputStream(1 << 19);
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<BufferedImage> picture(String address) {
        try {
            Optional<Path> file = library.picture(address);
            return file.isEmpty() ? Optional.empty() : Optional.ofNullable(ImageIO.read(file.get().toFile()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A picture for sharing goes without " + address, e);
            return Optional.empty();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        if (appended.change().concernsEntry()) {
            made.asMap().keySet().removeIf(poster -> poster.entry() == appended.change().subject());
        }
    }
}
