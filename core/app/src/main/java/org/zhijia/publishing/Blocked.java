package org.zhijia.publishing;

import java.util.List;
import java.util.stream.Collectors;
import org.zhijia.spi.PublishCheck.Finding;
import org.zhijia.web.Refusal;

/** A check found something that must be mended before the revision may go live. */
public class Blocked extends Refusal {

    Blocked(List<Finding> findings) {
        super(422, findings.stream().filter(Finding::blocks).map(Finding::message).collect(Collectors.joining("\n")));
    }
}
