package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.markup.References;
import org.zhijia.media.Library;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** Pictures and files of the page being made, each looked up once. */
@RequestScoped
class Pictures implements References {

    @Inject
    private SiteScope scope;

    @Inject
    private Library library;

    private final Map<Long, Optional<ImageView>> images = new HashMap<>();
    private final Map<Long, Optional<FileView>> files = new HashMap<>();

    /** Looks up together what will be asked for one by one. */
    void prepareImages(Collection<Long> ids) {
        prepareImages(ids, scope.node());
    }

    /** As the library of another site knows them. */
    void prepareImages(Collection<Long> ids, SiteNode site) {
        prepare(ids, images, wanted -> library.images(site, wanted));
    }

    void prepareFiles(Collection<Long> ids) {
        prepare(ids, files, library::files);
    }

    private static <T> void prepare(Collection<Long> ids, Map<Long, Optional<T>> known, Function<Collection<Long>, Map<Long, T>> lookUp) {
        var wanted = ids.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            var found = lookUp.apply(wanted);
            wanted.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
        }
    }

    @Override
    public Optional<ImageView> image(long id) {
        prepareImages(List.of(id));
        return images.get(id);
    }

    @Override
    public Optional<FileView> file(long id) {
        prepareFiles(List.of(id));
        return files.get(id);
    }
}
