/** The way of texts to the public: what waits for whom, lists, review, publication, the recycle bin. */
package org.zhijia.desk.review;
