package org.zhijia.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the log is told.
 *
 * @param account of whoever did it; empty for visitors and for the server itself
 * @param site    on which it was done; empty where no site is concerned
 * @param action  method and path, or the name of what the server does by itself
 * @param status  of the HTTP answer
 */
record Act(OptionalLong account, String person, OptionalLong site, String address, String action, int status, List<Note> notes) { }
