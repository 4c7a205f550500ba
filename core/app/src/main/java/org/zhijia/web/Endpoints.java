package org.zhijia.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources, the core's and the plugins', below the root. */
@ApplicationPath("/")
public class Endpoints extends Application { }
