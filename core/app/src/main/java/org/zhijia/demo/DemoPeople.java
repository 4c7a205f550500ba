package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhijia.founding.Plan;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Role;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Opens the accounts of {@code accounts.yaml} with passwords that nobody could know before. */
@ApplicationScoped
class DemoPeople {

    // Without characters that look like others: the passwords are read from a terminal and typed.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    // 79 bits: enough to need no stretching.
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Accounts accounts;

    @Inject
    private Sites sites;

    /** @return a line for each account: login, password, name and roles */
    List<String> open(List<Plan> plans) {
        List<String> lines = new ArrayList<>();
        for (Plan plan : plans) {
            String password = password();
            Account account = accounts.openGenerated(plan.text("login"), plan.text("name"), password);
            plan.plans("roles").forEach(role -> accounts.grant(account, site(role), role(role), role.flag("below")));
            lines.add("%-14s %s   %s（%s）".formatted(plan.text("login"), password, plan.text("name"), roles(plan)));
        }
        return lines;
    }

    private String roles(Plan plan) {
        return plan.plans("roles").stream().map(role -> site(role).name() + role(role).title()).collect(Collectors.joining("、"));
    }

    private SiteNode site(Plan role) {
        return sites.require(role.text("site"));
    }

    private static Role role(Plan role) {
        return Role.of(role.text("role"));
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
