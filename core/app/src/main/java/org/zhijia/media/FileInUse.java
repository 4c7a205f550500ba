package org.zhijia.media;

import org.zhijia.web.Refusal;

/** A revision needs the file. */
public class FileInUse extends Refusal {

    FileInUse(String name) {
        super(409, "“" + name + "”正被文章使用，不能删除。请先从文章中移除；文章的历史版本用到的文件也会保留。");
    }
}
