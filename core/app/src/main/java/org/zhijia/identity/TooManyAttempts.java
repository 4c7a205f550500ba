package org.zhijia.identity;

import java.time.Duration;
import org.zhijia.web.Refusal;

/** Too many failed attempts to log in, with this login or from this address; whether the login exists is not told. */
public class TooManyAttempts extends Refusal {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super(429, "登录失败次数过多，请在" + words(wait) + "后再试。忘记密码时，请联系本站管理员重设。");
        this.wait = wait;
    }

    /** How long to wait, as people say it: 3 分钟. */
    public String waiting() {
        return words(wait).strip();
    }

    private static String words(Duration wait) {
        long seconds = Math.max(wait.toSeconds() + 1, 1);
        return seconds < 60 ? " " + seconds + " 秒" : " " + (seconds + 59) / 60 + " 分钟";
    }
}
