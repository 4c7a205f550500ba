package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.zhijia.media.Library;
import org.zhijia.spi.PublishCheck;
import org.zhijia.view.ImageView;

/** Pictures that say nothing to who cannot see them: neither here nor in the library is there a word about them. */
@ApplicationScoped
class PictureCheck implements PublishCheck {

    private static final Pattern PICTURE = Pattern.compile("!\\[((?:[^]\\\\]|\\\\.)*)]\\(\\s*media:(\\d{1,18})[^)]*\\)");

    @Inject
    private Library library;

    @Override
    public List<Finding> check(Candidate candidate) {
        var silent = PICTURE.matcher(candidate.markdown()).results().filter(picture -> picture.group(1).isBlank()).toList();
        var ids = new HashSet<Long>();
        silent.forEach(picture -> ids.add(id(picture)));
        candidate.coverId().ifPresent(ids::add);
        var images = library.images(ids);
        var findings = new ArrayList<Finding>();
        silent.stream().filter(picture -> isSilent(Optional.ofNullable(images.get(id(picture)))))
                .forEach(picture -> findings.add(Finding.warning("body", "图片没有替代文字，看不到图片的人不知道它是什么。请补写一句。")
                        .at(picture.start(), picture.group())));
        if (candidate.coverId().isPresent() && candidate.coverAlt().isBlank()
                && isSilent(Optional.ofNullable(images.get(candidate.coverId().getAsLong())))) {
            findings.add(Finding.warning("cover", "封面没有替代文字，请补写一句它拍的是什么。"));
        }
        return findings;
    }

    private static long id(MatchResult picture) {
        return Long.parseLong(picture.group(2));
    }

    // A picture that is not there is another check's concern.
    private static boolean isSilent(Optional<ImageView> image) {
        return image.map(found -> found.alt().isBlank()).orElse(false);
    }
}
