package import CaseModel
import DeskAnswers
import DeskCitizen
package import DeskParts
package import Runtime
package import Web
import Wire
import Wording

/// The pages for citizens: two forms that go in, and nothing that comes out.
///
/// What somebody types is in memory while it is sent on, and on the page that answers; it is kept nowhere here.
package final class PublicSite {
    let settings: PublicSettings
    let policies: CallPolicyBook
    let clock: any Clock
    let chance: any Chance
    /// Does something so many milliseconds later.
    let later: (Int64, @escaping () -> Void) -> Void
    private let owners: any Owners
    private var complaints: RateLimit
    private var answersFrom: RateLimit
    private var answersTo: RateLimit
    private var limited = (since: Int64.min / 2, count: 0)

    package init(
        owners: any Owners, settings: PublicSettings, policies: CallPolicyBook, clock: any Clock, chance: any Chance,
        later: @escaping (Int64, @escaping () -> Void) -> Void
    ) {
        self.owners = owners
        self.settings = settings
        self.policies = policies
        self.clock = clock
        self.chance = chance
        self.later = later
        let hour: Int64 = 3_600_000
        complaints = RateLimit(settings.complaintsPerSourcePerHour, in: hour)
        answersFrom = RateLimit(settings.answersPerSourcePerHour, in: hour)
        answersTo = RateLimit(settings.answersPerCodePerDay, in: 24 * hour)
    }

    package let router = Router(PublicRoutes.all)

    /// Answers one request; the answer may come later, when the owner has replied.
    package func answer(_ route: Route<PublicAct>, _ request: Request, _ responder: Responder) {
        guard request.isFromOurPages(at: settings.publicAddress) else {
            return responder.send(
                message(Wording.Public.elsewhereTitle, Wording.Public.elsewhere, status: .forbidden))
        }
        route.action(PublicVisit(self, request, responder))()
    }

    /// Our style sheet is the only thing a page may load. No page leads anybody away with its address.
    package static func decorate(_ response: inout Response) {
        if response.headers["content-security-policy"] == nil {
            response.headers["content-security-policy"] =
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        }
        response.addSecurityHeaders()
    }

    /// What came of asking an owner.
    enum Outcome<Reply> {
        case done(Reply)
        case refused(code: String)
        /// It may have been done.
        case silent
    }

    func ask<Command: ServiceCommand>(
        _ command: Command, as id: CommandID, reply: @escaping (Outcome<Command.Reply>) -> Void
    ) {
        guard let body = try? JSON(encoding: command) else { return reply(.silent) }
        owners.ask(Command.method, CallRequest(command: id, deadline: 8000, body: body)) { result in
            switch result {
            case .success(let json):
                if let value = try? json.decode(Command.Reply.self) { return reply(.done(value)) }
                LogLine(.error, "public.reply_unreadable", ["method": Command.method]).write()
                reply(.silent)
            case .failure(let error) where error.isRefusal: reply(.refused(code: error.reason))
            case .failure(let error):
                LogLine(.warning, "public.no_answer", ["method": Command.method, "reason": error.reason]).write()
                reply(.silent)
            }
        }
    }

    // MARK: Limits

    func mayComplain(from source: [UInt8]) -> Bool { noted(complaints.take(source, at: clock.monotonic)) }

    /// Whoever got no answer, because the house was away, is not held to have written.
    func forgetComplaint(from source: [UInt8]) { complaints.giveBack(source) }

    /// Whether the code is one of ours or not makes no difference.
    func mayAnswer(from source: [UInt8], to code: AnswerCode) -> Bool {
        let now = clock.monotonic
        return noted(answersFrom.take(source, at: now) && answersTo.take(Array(code.characters.utf8), at: now))
    }

    /// Once a minute the operator hears how many were asked to wait; never who.
    private func noted(_ isAllowed: Bool) -> Bool {
        guard !isAllowed else { return true }
        limited.count += 1
        guard clock.monotonic - limited.since >= 60_000 else { return false }
        LogLine(.notice, "public.limited", ["count": "\(limited.count)"]).write()
        limited = (since: clock.monotonic, count: 0)
        return false
    }

    // MARK: Messages

    /// A request that nobody could take.
    package func page(for fault: RequestFault) -> Response {
        switch fault.status {
        case .notFound: message(Wording.Public.missingTitle, Wording.Public.missing, status: .notFound)
        case .internalError, .unavailable, .gatewayTimeout, .badGateway:
            message(Wording.Public.troubleTitle, Wording.Public.unavailable, status: fault.status)
        case .contentTooLarge:
            message(Wording.Public.tooMuchTitle, Wording.Public.tooMuch(settings.phone), status: fault.status)
        default: message(Wording.Public.troubleTitle, Wording.Public.trouble, status: fault.status)
        }
    }

    func message(_ title: String, _ sentence: String, status: Status) -> Response {
        .page(
            CitizensSheet(settings, current: "").page(title, "<h1>\(title)</h1><p>\(sentence)</p>"), status: status)
    }
}

/// What one route does.
package typealias PublicAct = (PublicVisit) -> () -> Void

/// Every page and every form there is.
package enum PublicRoutes {
    /// Bytes of a form. Far more than the longest text we take, and it comes escaped, three bytes for one: whoever writes too
    /// much gets it back with the words for that, where a form beyond this is read by nobody.
    package static let mostBytes = 256 << 10

    package static var all: [Route<PublicAct>] {
        [
            Route("front", .get, "/", PublicVisit.showFront),
            Route("complaint.show", .get, "/klag", PublicVisit.showComplaint),
            Route(
                "complaint", .post, "/klag", bodyLimit: mostBytes, accepts: [.urlencoded], PublicVisit.complain),
            Route("answer.show", .get, "/svar", PublicVisit.showAnswer),
            Route("answer", .post, "/svar", bodyLimit: mostBytes, accepts: [.urlencoded], PublicVisit.answerNote),
            Route("experience.show", .get, "/svar/moedt", PublicVisit.showExperience),
            Route(
                "experience", .post, "/svar/moedt", bodyLimit: mostBytes, accepts: [.urlencoded],
                PublicVisit.tellExperience),
            Route("style", .get, "/udseende/{digest}", PublicVisit.showStyle),
        ]
    }
}
