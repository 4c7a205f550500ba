package org.zhijia.media;

import java.util.List;
import org.zhijia.media.MediaUses.Place;
import org.zhijia.media.MediaUses.Use;
import org.zhijia.web.Refusal;

/** Something needs the file. */
public class FileInUse extends Refusal {

    private static final int NAMED = 3;

    FileInUse(String name, List<Use> uses) {
        super(409, "“" + name + "”正在使用，不能删除：" + where(uses) + "。请先从这些地方移除；文章的历史版本用到的文件也会保留。");
    }

    private static String where(List<Use> uses) {
        String named = String.join("、", uses.stream().limit(NAMED).map(FileInUse::where).toList());
        return uses.size() > NAMED ? named + "等 " + uses.size() + " 处" : named;
    }

    private static String where(Use use) {
        return use.place() == Place.ENTRY || use.place() == Place.WRITING ? "《" + use.title() + "》" : use.title();
    }
}
