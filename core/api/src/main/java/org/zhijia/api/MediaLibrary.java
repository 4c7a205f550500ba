package org.zhijia.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** Files and pictures of the current site. */
public interface MediaLibrary {

    Optional<ImageView> image(long id);

    /** Those of the pictures that exist, by id, in a constant number of queries. */
    Map<Long, ImageView> images(Collection<Long> ids);

    Optional<FileView> file(long id);

    /**
     * Stores a file under its content hash; storing the same content again on the same site returns the same id.
     *
     * @param name as people see it, with ending
     * @throws IOException with a message in Chinese when the content is too large, damaged or of a kind that is not allowed
     */
    long store(String name, InputStream content) throws IOException;
}
