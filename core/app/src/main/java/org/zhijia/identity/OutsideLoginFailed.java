package org.zhijia.identity;

import java.lang.System.Logger.Level;
import org.zhijia.web.Refusal;

/** The provider did not vouch for anybody, does not answer, or is not the one that was configured. */
public class OutsideLoginFailed extends Refusal {

    private static final System.Logger LOG = System.getLogger(OutsideLoginFailed.class.getName());

    OutsideLoginFailed() {
        super(403, "没有完成登录：对方没有确认您的身份，或者时间太久。请重新登录一次。");
    }

    /** The operator needs the cause; the person could do nothing with it. */
    OutsideLoginFailed(Exception cause) {
        this();
        LOG.log(Level.WARNING, "The OpenID Connect provider did not answer as expected", cause);
    }
}
