package org.zhijia.plugins.search.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import org.zhijia.api.Changes;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.CurrentUser;

/** 常见问题 of the current site: questions with the clauses that answer them. What is kept here counts on sites below too. */
@ApplicationScoped
@Transactional
public class Faqs {

    /** Facts: a question was kept or edited, or is kept no more. */
    static final String LEARNT = "search.learnt";
    static final String UNLEARNT = "search.unlearnt";

    public static final int LONGEST_QUESTION = 200;
    public static final int MOST_CLAUSES = 10;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    @Inject
    private CurrentUser user;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<Faq> list() {
        return query("select q from KeptQuestion q where q.siteId = :site order by q.editedAt desc, q.id desc").getResultList().stream()
                .map(KeptQuestion::faq).toList();
    }

    /** @throws NotFoundException if the site has none with this id */
    public Faq get(long id) {
        return require(id).faq();
    }

    /**
     * @param clauses 1 to {@value #MOST_CLAUSES}, the best first; whoever names one twice means it once
     * @throws UnfitFaq without question or clauses, too long, or kept already
     */
    public Faq add(String question, List<Place> clauses) {
        return keep(new KeptQuestion(site.get().id()), 0, question, clauses);
    }

    /** As {@link #add}, in the place of what it was. */
    public Faq edit(long id, String question, List<Place> clauses) {
        return keep(require(id), id, question, clauses);
    }

    public void remove(long id) {
        em.remove(require(id));
        changes.append(UNLEARNT, id);
    }

    private Faq keep(KeptQuestion kept, long id, String question, List<Place> clauses) {
        var words = question.strip();
        var places = clauses.stream().distinct().toList();
        check(id, words, places);
        kept.edit(words, places, user.name().orElse(""), clock.instant());
        em.persist(kept);
        em.flush();
        changes.append(LEARNT, kept.faq().id());
        return kept.faq();
    }

    private void check(long id, String question, List<Place> clauses) {
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            throw new UnfitFaq("问题应有 1 到 " + LONGEST_QUESTION + " 个字，现在有 " + question.length() + " 个字。");
        }
        if (clauses.isEmpty() || clauses.size() > MOST_CLAUSES) {
            throw new UnfitFaq("请选择 1 到 " + MOST_CLAUSES + " 个能回答这个问题的条款，现在选了 " + clauses.size() + " 个。");
        }
        boolean taken = query("select q from KeptQuestion q where q.siteId = :site and q.question = :question").setParameter("question", question)
                .getResultStream().anyMatch(other -> other.faq().id() != id);
        if (taken) {
            throw new UnfitFaq("已经有“" + question + "”这个问题，请直接修改它。");
        }
    }

    private KeptQuestion require(long id) {
        return query("select q from KeptQuestion q where q.siteId = :site and q.id = :id").setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TypedQuery<KeptQuestion> query(String jpql) {
        return em.createQuery(jpql, KeptQuestion.class).setParameter("site", site.get().id());
    }
}
