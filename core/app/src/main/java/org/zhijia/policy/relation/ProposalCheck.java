package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zhijia.spi.PublishCheck;

/** Reminds of repeals and amendments that a text speaks of and nobody has entered, in the editor and after an import. */
@ApplicationScoped
class ProposalCheck implements PublishCheck {

    private static final String POLICY = "policy";

    @Inject
    private Offers offers;

    @Override
    public List<Finding> check(Candidate candidate) {
        if (!candidate.type().equals(POLICY)) {
            return List.of();
        }
        var entry = candidate.entryId().isPresent() ? Optional.of(candidate.entryId().getAsLong()) : Optional.<Long>empty();
        return offers.pending(entry, candidate.title(), candidate.markdown()).stream().filter(proposal -> proposal.kind().isDecision())
                .map(ProposalCheck::finding).toList();
    }

    private static Finding finding(Proposal proposal) {
        var said = proposal.kind() == RelationKind.REPEAL ? "废止" : "修改";
        return Finding.warning("body", "正文说" + said + "《" + proposal.title() + "》" + proposal.clause() + "，还没有登记。发布后请在稿件页的“与其他文件的关系”里确认。");
    }
}
