package io.photointake.adapter.imaging.schedule;

/** How much of a capacity is in use, and what else still fits. Not safe for use by several threads. */
final class Use {
    private final Capacity capacity;
    private int workers;
    private int children;
    private long memory;
    private long childMemory;

    Use(Capacity capacity) {
        this.capacity = capacity;
    }

    int workers() {
        return workers;
    }

    int children() {
        return children;
    }

    long memory() {
        return memory;
    }

    long childMemory() {
        return childMemory;
    }

    int pictures() {
        return workers + children;
    }

    /** Whether nothing at all can be begun, whatever it needs. */
    boolean isFull() {
        return workers == capacity.workers() && children == capacity.children();
    }

    boolean hasPlaceFor(Demand demand) {
        return demand.needsChild() ? children < capacity.children() : workers < capacity.workers();
    }

    boolean hasMemoryFor(Demand demand) {
        return memory + held(demand) <= capacity.memory().bytes();
    }

    boolean hasChildMemoryFor(Demand demand) {
        return childMemory + demand.childMemory() <= capacity.childMemory().bytes();
    }

    void take(Demand demand) {
        count(demand, 1);
    }

    void giveBack(Demand demand) {
        count(demand, -1);
    }

    private void count(Demand demand, int sign) {
        if (demand.needsChild()) {
            children += sign;
        } else {
            workers += sign;
        }
        memory += sign * held(demand);
        childMemory += sign * demand.childMemory();
    }

    /** What needs more than all together have waits until it has all. */
    private long held(Demand demand) {
        return Math.min(demand.memory(), capacity.memory().bytes());
    }
}
