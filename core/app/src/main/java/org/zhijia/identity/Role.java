package org.zhijia.identity;

import java.util.Locale;
import java.util.Set;

/** What a person is on a site. Each role says what it may do; nothing is inherited silently. */
public enum Role {

    /** 信息员 */ WRITER(Permission.WRITE),
    /** 编辑 */ EDITOR(Permission.WRITE, Permission.EDIT),
    /** 审核员 */ REVIEWER(Permission.REVIEW),
    /** 发布员 */ PUBLISHER(Permission.WRITE, Permission.EDIT, Permission.PUBLISH),
    /** 站点管理员 */ SITE_ADMIN(Permission.WRITE, Permission.EDIT, Permission.PUBLISH, Permission.CONFIGURE),
    /** 平台管理员 */ PLATFORM_ADMIN(Permission.WRITE, Permission.EDIT, Permission.PUBLISH, Permission.CONFIGURE, Permission.BACKDATE);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
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
