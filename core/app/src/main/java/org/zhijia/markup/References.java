package org.zhijia.markup;

import java.util.Optional;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/**
 * What {@code media:<id>} in a body stands for. Asked for every use, so whoever answers loads {@link Markup#media all
 * of them} at once.
 */
public interface References {

    /** Empty when there is no such picture, or the id means something else. */
    Optional<ImageView> image(long id);

    /** Any file, a picture too. */
    Optional<FileView> file(long id);

    /** A body without media. */
    References NONE = new References() {

        @Override
        public Optional<ImageView> image(long id) {
            return Optional.empty();
        }

        @Override
        public Optional<FileView> file(long id) {
            return Optional.empty();
        }
    };
}
