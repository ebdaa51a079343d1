import CaseModel
import DeskCore
import Runtime
package import Web
import Wording

/// A page that only says why there is no other one, and where to go instead.
package enum MessagePage {
    static func missing(for frame: Frame) -> Response {
        page(frame, Wording.Desk.pageMissingTitle, Wording.Desk.pageMissing, .notFound)
    }

    static func closed(for frame: Frame) -> Response {
        page(frame, Wording.Desk.closedTitle, Wording.Desk.closed, .forbidden)
    }

    static func elsewhere(for frame: Frame) -> Response {
        page(frame, Wording.Desk.elsewhereTitle, Wording.Desk.elsewhere, .forbidden)
    }

    /// At the proxy's door, and the municipality's own sign-in says nothing, or more than one thing, or a name that is
    /// nobody's here.
    static func notVouched(for frame: Frame, _ sentence: String = Wording.Desk.notVouched) -> Response {
        page(frame, Wording.Desk.notVouchedTitle, sentence, .forbidden)
    }

    /// At the proxy's door, and not the proxy.
    static func notTheProxy(for frame: Frame) -> Response {
        page(frame, Wording.Desk.notTheProxyTitle, Wording.Desk.notTheProxy, .forbidden)
    }

    /// Signed out here, and by one click in again.
    static func leftButVouched(for frame: Frame) -> Response {
        page(frame, Wording.Desk.leftTitle, Wording.Desk.left, .ok, onward: Wording.Desk.signInOnce)
    }

    /// Why something was not done, when there is no form to say it at.
    static func said(_ sentence: String, for frame: Frame) -> Response {
        page(frame, Wording.Desk.closedTitle, sentence, .unprocessable)
    }

    static func trouble(for frame: Frame) -> Response {
        page(frame, Wording.Desk.troubleTitle, Wording.Desk.trouble, .internalError)
    }

    static func silent(for frame: Frame) -> Response {
        page(frame, Wording.Desk.troubleTitle, Wording.sentence(forRefusal: "bus.silent"), .unavailable)
    }

    /// An owner says no to showing anything at all.
    package static func refused(_ code: String, for frame: Frame) -> Response {
        if code == CallRefusal.erasedCode {
            let when = frame.erasedAt.map(Wording.Desk.erased(at:)) ?? Wording.sentence(forRefusal: code)
            return page(frame, Wording.Desk.erasedTitle, when, .gone)
        }
        if code == CallRefusal.onHoldCode {
            return lost(frame, Wording.Desk.onHoldTitle, Wording.Desk.onHold, .unavailable)
        }
        if code == CallRefusal.lostCode { return lost(nil, for: frame) }
        if code == ShowIncident.lostCode {
            return page(frame, Wording.Desk.incidentLostTitle, Wording.sentence(forRefusal: code), .gone)
        }
        let isUnknown = code == "case.unknown" || code.hasSuffix("_unknown")
        return page(
            frame, isUnknown ? Wording.Desk.pageMissingTitle : Wording.Desk.closedTitle,
            Wording.sentence(forRefusal: code), isUnknown ? .notFound : .forbidden)
    }

    /// In place of a case that is lost for good, or of the answer to a form about it, with what the reader typed.
    static func lost(_ typed: TypedWords?, for frame: Frame) -> Response {
        lost(
            frame, Wording.Desk.lostTitle, Wording.Desk.lost, .gone,
            after: typed.map { $0.html(frame.formToken) } ?? .empty)
    }

    /// In place of a case that is not the reader's to open any more, with what they typed about it and nothing of the case.
    static func closed(_ typed: TypedWords, _ code: String, for frame: Frame) -> Response {
        page(
            frame, Wording.Desk.closedTitle, Wording.sentence(forRefusal: code), .forbidden,
            after: typed.html(frame.formToken))
    }

    /// In place of a case that its owner does not have, with the number that is to be told.
    private static func lost(
        _ frame: Frame, _ title: String, _ sentence: String, _ status: Status, after: HTML = .empty
    ) -> Response {
        // Said once: the frame would say it above, of a page that is shown all the same.
        var frame = frame
        frame.loss = nil
        return page(
            frame, title, sentence, status, before: frame.case.map { "\(Wording.Desk.caseWord) \($0.rawValue)" },
            after: after)
    }

    /// A request that nobody could take.
    static func response(for fault: RequestFault) -> Response {
        switch fault.status {
        case .notFound: missing(for: .stranger)
        case .internalError, .unavailable, .gatewayTimeout, .badGateway: trouble(for: .stranger)
        default: page(.stranger, Wording.Desk.troubleTitle, Wording.Desk.notReadable, fault.status)
        }
    }

    /// A form was sent again with other words in it: what was made of it the first time stands.
    static func sentAlready(_ made: Link, anew form: Link, for frame: Frame) -> Response {
        .page(
            frame.page(
                Wording.Desk.sentAlreadyTitle,
                """
                <h1>\(Wording.Desk.sentAlreadyTitle)</h1>
                <p>\(Wording.Desk.sentAlready)</p>
                <p><a class="button" href="\(made)">\(Wording.Desk.sentAlreadyMade)</a></p>
                <p><a class="alone" href="\(form)">\(Wording.Desk.sentAlreadyAnew)</a></p>
                """),
            status: .unprocessable)
    }

    private static func page(
        _ frame: Frame, _ title: String, _ sentence: String, _ status: Status, onward: String = Wording.Desk.toFront,
        before: String? = nil, after: HTML = .empty
    ) -> Response {
        .page(
            frame.page(
                title,
                """
                \(before.map { "<p class=\"small\">\($0)</p>" as HTML })<h1>\(title)</h1>
                <p>\(sentence)</p>
                \(after)<p><a class="alone" href="/">\(onward)</a></p>
                """),
            status: status)
    }
}
