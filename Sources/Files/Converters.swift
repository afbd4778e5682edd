#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The converters at work, so that none outlives the program that waits for it.
public enum Converters {
    /// What is known of them, by any thread.
    private final class Register: @unchecked Sendable {
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        var running: Set<pid_t> = []
        var isApart = false
        var isOver = false

        init() { pthread_mutex_init(lock, nil) }

        func locked<Value>(_ work: (Register) -> Value) -> Value {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return work(self)
        }
    }
    private static let register = Register()

    /// From now on each is a group of its own, so that what it starts ends with it: for a program that has the terminal's keys, and ends them itself.
    public static func keepApart() { register.locked { $0.isApart = true } }

    /// Ends all of them; none is started any more.
    public static func endAll() {
        register.locked {
            $0.isOver = true
            for child in $0.running { kill($0.isApart ? -child : child, SIGKILL) }
        }
    }

    /// Starts one by `spawn`, which is told whether it is to be a group of its own; nil where it cannot be.
    static func start(_ spawn: (_ apart: Bool) -> pid_t?) -> pid_t? {
        register.locked {
            guard !$0.isOver, let child = spawn($0.isApart) else { return nil }
            $0.running.insert(child)
            return child
        }
    }

    /// True where one has ended, with a status.
    static func hasEnded(_ child: pid_t, _ status: inout Int32) -> Bool {
        register.locked {
            guard waitpid(child, &status, WNOHANG) == child else { return false }
            $0.running.remove(child)
            return true
        }
    }

    /// Ends one, which is to be waited for then.
    static func end(_ child: pid_t) {
        register.locked {
            $0.running.remove(child)
            if kill(-child, SIGKILL) != 0 { kill(child, SIGKILL) }
        }
    }
}
