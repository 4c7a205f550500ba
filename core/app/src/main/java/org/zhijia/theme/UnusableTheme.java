package org.zhijia.theme;

import java.util.List;
import java.util.stream.Collectors;

/** A theme that cannot be accepted; its findings say why, each with file and line. */
public class UnusableTheme extends RuntimeException {

    private final transient List<Finding> findings;

    UnusableTheme(List<Finding> findings) {
        super(findings.stream().filter(Finding::grave).map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
