import COpenSSL

/// TLS 1.3 between the bytes on the wire and the bytes that are meant. Knows no socket: the connection carries both.
///
/// Source: RFC 8446; OpenSSL's memory BIOs.
final class SecureChannel {
    /// One end could not be trusted or understood; the reason in OpenSSL's own words.
    struct Fault: Error, Hashable { let reason: String }

    /// The other side has said goodbye (close_notify): nothing is missing.
    private(set) var hasHeardGoodbye = false
    /// What went wrong after the last bytes that were still good.
    private(set) var fault: Fault?
    private let session: OpaquePointer
    private let incoming: OpaquePointer
    private let outgoing: OpaquePointer
    private let isServer: Bool
    private var isBegun = false

    /// - Parameter session: an SSL that is set to accept or to connect; owned from now on.
    init(_ session: OpaquePointer, isServer: Bool) {
        guard let incoming = BIO_new(BIO_s_mem()), let outgoing = BIO_new(BIO_s_mem()) else {
            preconditionFailure("no memory for a connection")
        }
        self.session = session
        self.incoming = incoming
        self.outgoing = outgoing
        self.isServer = isServer
        SSL_set_bio(session, incoming, outgoing)  // which takes both over
    }

    deinit { SSL_free(session) }

    /// Whether the first bytes from a caller are none of TLS: every handshake begins with the byte 22.
    func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard isServer, !isBegun, let first = bytes.first else { return false }
        isBegun = true
        return first != 22
    }

    /// Takes bytes from the wire.
    func take(_ bytes: UnsafeRawBufferPointer) {
        let taken = BIO_write(incoming, bytes.baseAddress, Int32(bytes.count))
        precondition(taken == bytes.count, "no memory for what has come")
    }

    /// Goes on with the handshake; `true` when both sides are agreed and trusted.
    func handshake() throws(Fault) -> Bool {
        ERR_clear_error()
        let result = SSL_do_handshake(session)
        if result == 1 { return true }
        guard SSL_get_error(session, result) == SSL_ERROR_WANT_READ else { throw Fault(reason: reason()) }
        return false
    }

    /// Puts into `buffer` what has come and been opened; how many bytes that is. What went wrong behind them stands in
    /// ``fault``.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        while count < buffer.count && fault == nil && !hasHeardGoodbye {
            ERR_clear_error()
            let result = SSL_read(session, buffer.baseAddress! + count, Int32(buffer.count - count))
            if result > 0 {
                count += Int(result)
                continue
            }
            switch SSL_get_error(session, result) {
            case SSL_ERROR_WANT_READ: return count
            case SSL_ERROR_ZERO_RETURN: hasHeardGoodbye = true
            default: fault = Fault(reason: reason())
            }
        }
        return count
    }

    /// Seals bytes for the wire.
    func write(_ bytes: UnsafeRawBufferPointer) {
        guard fault == nil, !bytes.isEmpty else { return }
        ERR_clear_error()
        let result = SSL_write(session, bytes.baseAddress, Int32(bytes.count))
        // Memory takes everything at once; anything else is the end of this conversation.
        if result != bytes.count { fault = Fault(reason: reason()) }
    }

    /// Says goodbye, so that the other side knows that nothing was cut off.
    func sayGoodbye() {
        ERR_clear_error()
        SSL_shutdown(session)
        ERR_clear_error()
    }

    /// Moves what is to go out behind what waits already.
    func drain(into queue: inout ByteQueue) {
        let pending = Int(BIO_ctrl_pending(outgoing))
        guard pending > 0 else { return }
        queue.append(atMost: pending) { max(0, Int(BIO_read(outgoing, $0.baseAddress, Int32(pending)))) }
    }

    /// Whether the other side's certificate bears this name, letter for letter: no wildcard stands for a service.
    func isVouched(as name: String) -> Bool {
        guard let certificate = SSL_get1_peer_certificate(session) else { return false }
        defer { X509_free(certificate) }
        return X509_check_host(certificate, name, name.utf8.count, UInt32(X509_CHECK_FLAG_NO_WILDCARDS), nil) == 1
    }

    /// What OpenSSL has noted, a verdict on the certificate first: "certificate has expired".
    private func reason() -> String {
        let verdict = SSL_get_verify_result(session)
        let noted = TLSContext.lastReason
        guard verdict != X509_V_OK, let words = X509_verify_cert_error_string(verdict) else { return noted }
        return String(cString: words)
    }
}
