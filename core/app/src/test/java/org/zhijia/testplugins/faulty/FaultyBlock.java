package org.zhijia.testplugins.faulty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Values;

@ApplicationScoped
public class FaultyBlock implements Block {

    @Override
    public String key() {
        return "faulty";
    }

    @Override
    public String title() {
        return "出错的区块";
    }

    @Override
    public Optional<BlockView> show(Values options) {
        throw new IllegalStateException("on purpose");
    }
}
