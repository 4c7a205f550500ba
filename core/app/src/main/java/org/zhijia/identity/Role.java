package org.zhijia.identity;

import java.util.Locale;
import java.util.Set;

/** What a person is on a site. Each role says what it may do; nothing is inherited silently. */
public enum Role {

    WRITER("信息员", Permission.WRITE),
    EDITOR("编辑", Permission.WRITE, Permission.EDIT),
    REVIEWER("审核员", Permission.REVIEW),
    PUBLISHER("发布员", Permission.WRITE, Permission.EDIT, Permission.PUBLISH),
    SITE_ADMIN("站点管理员", Permission.WRITE, Permission.EDIT, Permission.PUBLISH, Permission.CONFIGURE),
    PLATFORM_ADMIN("平台管理员", Permission.WRITE, Permission.EDIT, Permission.PUBLISH, Permission.CONFIGURE, Permission.BACKDATE);

    private final String title;
    private final Set<String> permissions;

    Role(String title, String... permissions) {
        this.title = title;
        this.permissions = Set.of(permissions);
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    public boolean may(String permission) {
        return permission.equals(Permission.READ) || permissions.contains(permission);
    }

    /** @param word as in files and columns: {@code site-admin} */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
