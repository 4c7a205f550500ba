package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.media.Library;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** A text as its reviewer reads it: with its pictures, without the theme. */
@ApplicationScoped
class Rendering {

    @Inject
    private Markup markup;

    @Inject
    private Library library;

    /** HTML that the allow list has let through. */
    String of(String body) {
        var ids = markup.media(body);
        var images = library.images(ids);
        var files = library.files(ids);
        return markup.render(body, new References() {

            @Override
            public Optional<ImageView> image(long id) {
                return Optional.ofNullable(images.get(id));
            }

            @Override
            public Optional<FileView> file(long id) {
                return Optional.ofNullable(files.get(id));
            }
        }).html().toString();
    }
}
