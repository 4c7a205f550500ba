package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhijia.site.SiteScope;
import org.zhijia.web.Refusal;

/** The folders of the current site's library. */
@ApplicationScoped
@Transactional
public class Folders {

    private static final int LONGEST = 60;

    /** There is no such folder on this site. */
    public static class NoSuchFolder extends Refusal {

        NoSuchFolder() {
            super(404, "本站没有这个文件夹。它可能已被删除。");
        }
    }

    /** The name says nothing, says too much or is another folder's. */
    public static class UnfitName extends Refusal {

        UnfitName(String message) {
            super(422, message);
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope site;

    /** By name. */
    public List<Folder> all() {
        return em.createQuery("select f from Folder f where f.siteId = :site order by f.name", Folder.class)
                .setParameter("site", site.get().id()).getResultList();
    }

    public Folder require(long id) {
        return all().stream().filter(folder -> folder.id() == id).findFirst().orElseThrow(NoSuchFolder::new);
    }

    public Folder open(String name) {
        Folder folder = new Folder(site.get().id(), free(name, 0));
        em.persist(folder);
        return folder;
    }

    public void rename(long id, String name) {
        require(id).rename(free(name, id));
    }

    /** The files in it stay, in no folder. */
    public void close(long id) {
        Folder folder = require(id);
        em.createQuery("update MediaFile m set m.folderId = null where m.folderId = :folder").setParameter("folder", folder.id()).executeUpdate();
        em.remove(folder);
    }

    private String free(String name, long self) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            throw new UnfitName("文件夹的名称应有 1 到 " + LONGEST + " 个字。");
        }
        if (all().stream().anyMatch(folder -> folder.id() != self && folder.name().equals(tidy))) {
            throw new UnfitName("已经有名为“" + tidy + "”的文件夹，请换一个名称。");
        }
        return tidy;
    }
}
