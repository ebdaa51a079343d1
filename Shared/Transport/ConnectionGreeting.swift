import Glibc

// Agreeing on encryption, before the connection is anybody's.
extension ByteConnection {
    /// Goes on with the handshake by what has come.
    func greet() {
        guard let channel else { return }
        do throws(SecureChannel.Fault) {
            let isAgreed = try channel.handshake()
            channel.drain(into: &wire)
            askForFlush()
            if isAgreed { greeted(.success(self)) }
        } catch {
            // The alert that says why is still sent.
            channel.drain(into: &wire)
            greeted(.failure(TransportError("handshake", error.reason)))
        }
    }

    func greeted(_ result: Result<ByteConnection, TransportError>) {
        guard phase == .greeting else { return }
        let done = greeting?.done
        greeting = nil
        switch result {
        case .success:
            grace?.cancel()
            phase = .open
            done?(result)
            deliver()
        case .failure:
            hasSaidGoodbye = true
            flushOut()
            done?(result)
        }
    }

    /// Somebody speaks plainly where encryption is spoken: one last word, and the end.
    func refusePlain() {
        wire.append(greeting?.answerToPlain ?? [])
        greeted(.failure(TransportError("handshake", "the other side does not speak TLS")))
    }

    /// Gives the handshake up; `done` is not told.
    func giveUpGreeting() {
        guard phase == .greeting else { return }
        greeting = nil
        release()
    }
}

/// How a connection gets from being made to being trusted.
struct Greeting {
    let milliseconds: Int64
    let answerToPlain: [UInt8]
    let done: (Result<ByteConnection, TransportError>) -> Void
}
