package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.api.MediaLibrary;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/** Files and pictures of the current site. */
@ApplicationScoped
public class Library implements MediaLibrary {

    // In pixels.
    private static final int GLANCE = 100;
    private static final String PICTURES = "/media";

    private final Object shelving = new Object();

    @Inject
    private SiteScope site;

    @Inject
    private Shelf shelf;

    @Inject
    private Vault vault;

    @Inject
    private Variants variants;

    @Override
    public Optional<ImageView> image(long id) {
        return shelf.find(site.node(), id).filter(file -> file.kind().isPicture()).map(MediaFile::image);
    }

    @Override
    public Optional<FileView> file(long id) {
        return shelf.find(site.node(), id).map(file -> file.file(site.get().base()));
    }

    /** The file behind the {@linkplain ImageView#src() address} of a picture, whatever its site; empty for any other address. */
    public Optional<Path> picture(String address) throws IOException {
        return address.startsWith(PICTURES) ? variants.at(address.substring(PICTURES.length())) : Optional.empty();
    }

    /** Many pictures with one query, by id; what is missing or no picture is not there. */
    @Override
    public Map<Long, ImageView> images(Collection<Long> ids) {
        return images(site.node(), ids);
    }

    /** The same as another site knows them. */
    public Map<Long, ImageView> images(SiteNode site, Collection<Long> ids) {
        return shelf.find(site, ids).stream().filter(file -> file.kind().isPicture())
                .collect(Collectors.toUnmodifiableMap(MediaFile::id, MediaFile::image));
    }

    /** Many files with one query, by id; what is missing is not there. */
    public Map<Long, FileView> files(Collection<Long> ids) {
        String base = site.get().base();
        return shelf.find(site.node(), ids).stream()
                .collect(Collectors.toUnmodifiableMap(MediaFile::id, file -> file.file(base)));
    }

    @Override
    public long store(String name, InputStream content) throws IOException {
        try (Vault.Arrival arrival = vault.receive(content, Kind.LARGEST_BYTES)) {
            MediaFile.Content accepted = inspect(arrival, name);
            // Nobody may take the last row of this content away between the file's arrival and its own row.
            synchronized (shelving) {
                vault.keep(arrival);
                return shelf.put(site.get().id(), FileName.tidy(name, accepted.kind()), accepted);
            }
        }
    }

    private static MediaFile.Content inspect(Vault.Arrival arrival, String name) throws IOException {
        Kind kind = Sniffer.kind(arrival.path(), name);
        kind.checkSize(arrival.bytes());
        if (!kind.isPicture()) {
            return new MediaFile.Content(arrival.hash(), kind, arrival.bytes(), 0, 0, false);
        }
        PictureFile picture = PictureFile.open(arrival.path(), kind);
        // Looked at once from end to end: a picture that ends early is refused now, not missed on its page. Small will do
        // where nothing can show through: of a JPEG the colours are then worked out for a pixel here and there only.
        BufferedImage seen = picture.at(Math.min(picture.width(), kind == Kind.JPEG ? GLANCE : Variants.WIDEST));
        return new MediaFile.Content(arrival.hash(), kind, arrival.bytes(), picture.width(), picture.height(),
                Pixels.isTransparent(seen));
    }

    /**
     * Cuts a part out of a picture of the current site. The part is a picture of its own, in the same folder and with the
     * same words; the whole stays as it is.
     *
     * @return the id of the part
     * @throws NoSuchFile      when there is no such picture on this site
     * @throws Crop.TooSmall   when the rectangle holds next to nothing
     */
    public long crop(long id, Crop crop) throws IOException {
        MediaFile whole = shelf.own(site.get().id(), id).filter(file -> file.kind().isPicture()).orElseThrow(NoSuchFile::new);
        Path scratch = vault.scratch();
        try {
            variants.inTurn(() -> cut(whole, crop, scratch));
            try (InputStream content = Files.newInputStream(scratch)) {
                long part = store(whole.name().replaceFirst("(\\.\\w+)?$", "（裁剪）$1"), content);
                shelf.inherit(site.get().id(), part, whole);
                return part;
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private void cut(MediaFile whole, Crop crop, Path target) throws IOException {
        BufferedImage part = PictureFile.open(vault.original(whole.hash()), whole.kind()).part(crop);
        Codecs.write(part, Pixels.isTransparent(part) ? Format.PNG : Format.JPG, Codecs.ORIGINAL_QUALITY, target);
    }

    /**
     * Lets the current site have a file of another one, for an entry that is copied. Both know the same content.
     *
     * @return its id on the current site
     */
    public long adopt(SiteNode from, long id) {
        MediaFile file = shelf.own(from.id(), id).orElseThrow(NoSuchFile::new);
        synchronized (shelving) {
            long own = shelf.put(site.get().id(), file.name(), file.content());
            shelf.inherit(site.get().id(), own, file);
            return own;
        }
    }

    /**
     * Removes a file from the current site, and its content when no other site knows it.
     *
     * @throws NoSuchFile when it is not of this site
     * @throws FileInUse  while an entry, a setting or anything else shows it
     */
    public void remove(long id) throws IOException {
        synchronized (shelving) {
            Optional<String> unknown = shelf.take(site.node(), id);
            if (unknown.isPresent()) {
                vault.forget(unknown.get());
            }
        }
    }
}
