package org.zhijia.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same running product with demo content; tests leave its content as it is, or add to it. */
final class Demo implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Demo.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class || parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(NAMESPACE);
        return parameter.getParameter().getType() == Product.class
                ? store.computeIfAbsent(Product.class, type -> unchecked(Product::demo), Product.class)
                : store.computeIfAbsent(Browser.class, type -> unchecked(Browser::open), Browser.class);
    }

    private interface Making<T> {
        T make() throws Exception;
    }

    private static <T> T unchecked(Making<T> making) {
        try {
            return making.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
