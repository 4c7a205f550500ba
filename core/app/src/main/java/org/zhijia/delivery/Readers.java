package org.zhijia.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhijia.readings.ReadingCounter;
import org.zhijia.web.Subject;

/** Tells people who read from programs that fetch, and counts what people read. Nothing about them is kept. */
@Dependent
class Readers {

    /** What programs call themselves; without their first letters, which come in both cases. */
    private static final String[] PROGRAMS = {"bot", "Bot", "pider", "rawl", "lurp", "eadless", "onitor", "canner", "ighthouse", "ython", "etch"};
    private static final String[] AHEAD_OF_TIME = {"Sec-Purpose", "Purpose", "X-Moz"};

    private final Consumer<Subject> counter;

    @Inject
    Readers(ReadingCounter counter) {
        this(counter::count);
    }

    Readers(Consumer<Subject> counter) {
        this.counter = counter;
    }

    void note(CachedPage page, HttpServletRequest request) {
        page.subject().filter(subject -> reads(request)).ifPresent(counter);
    }

    static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") && isBrowser(request.getHeader("User-Agent")) && !isAheadOfTime(request);
    }

    /** Every browser says that it is Mozilla, and so do many programs, which then say what they are. */
    static boolean isBrowser(String agent) {
        if (agent == null || !agent.startsWith("Mozilla/")) {
            return false;
        }
        for (String program : PROGRAMS) {
            if (agent.contains(program)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAheadOfTime(HttpServletRequest request) {
        return Stream.of(AHEAD_OF_TIME).map(request::getHeader).anyMatch(purpose -> purpose != null && purpose.contains("prefetch"));
    }
}
