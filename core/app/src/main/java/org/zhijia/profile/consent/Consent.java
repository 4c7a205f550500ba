package org.zhijia.profile.consent;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What was recorded about a person; it never changes.
 *
 * @param number    counting from 1 for each person
 * @param siteId    where it was recorded
 * @param given     whether the person agreed or withdrew it
 * @param accountId who recorded it; empty for a program
 * @param at        when it was recorded
 */
public record Consent(int number, long siteId, boolean given, Answer answer, OptionalLong accountId, Instant at) { }
