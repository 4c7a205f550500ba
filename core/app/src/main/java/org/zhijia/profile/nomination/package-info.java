/**
 * From nomination to honour (推选 → 公示 → 发布): a city calls, its schools nominate, the public may object to a notice, and what
 * nobody upheld an objection against becomes drafts of profiles and of the news about them.
 */
package org.zhijia.profile.nomination;
