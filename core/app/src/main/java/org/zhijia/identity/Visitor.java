package org.zhijia.identity;

/**
 * From where and with what somebody comes.
 *
 * @param device as the browser names itself; empty when it does not
 */
public record Visitor(String address, String device) { }
