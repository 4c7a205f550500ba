package org.zhijia.view;

/**
 * What the law and the union want at the foot of every page; each part may be empty.
 *
 * @param organizer 主办单位
 * @param contact   address, telephone, mail: one per line
 * @param icp       ICP 备案 number, free text
 * @param police    公安备案 number, free text
 * @param idCode    SiteIDCode 网站标识码
 */
public record FooterView(String organizer, String contact, String icp, String icpUrl, String police, String policeUrl,
                         String idCode) { }
