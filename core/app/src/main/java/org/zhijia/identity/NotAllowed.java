package org.zhijia.identity;

import org.zhijia.web.Refusal;

/** The person lacks the permission on this site. */
public class NotAllowed extends Refusal {

    public NotAllowed() {
        super(403, "您在本站没有进行这项操作的权限。如有需要，请联系本站管理员授权。");
    }
}
