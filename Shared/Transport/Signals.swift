import CLinux
import Glibc

extension EventLoop {
    /// Turns the signals that ask a service to stop into a turn of the loop like any other.
    ///
    /// Blocks them in the calling thread and in those it starts later, so this comes first in the process. Also sees
    /// to it that writing to a peer who is gone is an error and not the end of the process.
    package func stopOnSignals(_ signals: [Int32] = [SIGTERM, SIGINT]) throws(TransportError) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
        let descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC) | Int32(SFD_NONBLOCK))
        guard descriptor >= 0 else { throw TransportError("signalfd", errno: errno) }
        // Stays open for as long as the process lives.
        _ = try watch(descriptor, .readable) { [unowned self] _ in
            var info = signalfd_siginfo()
            while read(descriptor, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
                if let onStop { onStop() } else { stop() }
            }
        }
    }
}
