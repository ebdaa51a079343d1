package import DeskCore
package import Web

/// What one route does, for whom.
package struct DeskPage {
    package let door: Door
    /// Where somebody is led who must sign in again, or whose form was kept as a draft: the page that has the form.
    let home: Home
    let act: (Visit) -> () -> Void
}

/// The page that has a form.
enum Home: Hashable {
    case page(Link)
    case ofCase
    case conversation

    func link(_ parameters: RouteParameters) -> Link {
        let id = parameters["case"] ?? "-"
        return switch self {
        case .page(let link): link
        case .ofCase: Link(path: ["sager", id])
        case .conversation: Link(path: ["sager", id, "samtale"])
        }
    }
}

/// Every page and every form there is. A test goes through this table and asks of each who may.
package enum DeskRoutes {
    package static var all: [Web.Route<DeskPage>] {
        [
            page("sign-in.show", "/log-ind", .open, Visit.showSignIn),
            form("sign-in", "/log-ind", .open, home: .page("/log-ind"), Visit.signIn),
            form("sign-out", "/log-ud", .signedIn, home: .page("/"), Visit.signOut),
            page("style", "/udseende/{digest}", .open, Visit.showStyle),
            page("script", "/script/{digest}", .open, Visit.showScript),
            page("live", "/nyt/{mark}", .signedIn, Visit.listen),
            page("calls", "/", .signedIn, Visit.showCalls),
            page("registration.show", "/henvendelser/ny", .registrar, Visit.showRegistration),
            form("registration", "/henvendelser/ny", .registrar, home: .page("/henvendelser/ny"), Visit.register),
            page("case", "/sager/{case}", .cases, Visit.showCase),
            page("case.note", "/sager/{case}/notater/{note}/{version}", .cases, Visit.showNote),
            form("case.step", "/sager/{case}/trin", .caller, home: .ofCase, Visit.decideStep),
            form("case.objection", "/sager/{case}/indsigelse", .registrar, home: .ofCase, Visit.object),
            form("case.acknowledge", "/sager/{case}/modtaget", .cases, home: .ofCase, Visit.acknowledge),
            form("case.reply", "/sager/{case}/svar", .cases, home: .ofCase, Visit.reportReply),
            form("case.contact", "/sager/{case}/indgang", .caller, home: .ofCase, Visit.setContactTeam),
            page("case.log", "/sager/{case}/log", .cases, Visit.showLooks),
            page("search.show", "/soeg", .cases, Visit.showSearch),
            form("search", "/soeg", .cases, home: .page("/soeg"), Visit.search),
            form("case.verify", "/sager/{case}/bekraeft", .registrar, home: .ofCase, Visit.verifyCitizen),
            form("case.reply-read", "/sager/{case}/borgersvar/{reply}", .cases, home: .ofCase, Visit.readReply),
            page("conversation.show", "/sager/{case}/samtale", .caller, Visit.showConversation),
            form("conversation", "/sager/{case}/samtale", .caller, home: .conversation, Visit.converse),
            form("attempt", "/sager/{case}/forsoeg", .caller, home: .conversation, Visit.recordAttempt),
            page("team", "/holdet", .leader, Visit.showTeam),
            form("team.prompt", "/holdet/trivsel/{prompt}", .leader, home: .page("/holdet"), Visit.answerPrompt),
        ]
    }

    private static func page(
        _ name: String, _ pattern: PathPattern, _ door: Door, _ act: @escaping (Visit) -> () -> Void
    ) -> Route<DeskPage> {
        Route(name, .get, pattern, DeskPage(door: door, home: .page("/"), act: act))
    }

    /// A form takes as much text as a note may hold, and is sent without files.
    private static func form(
        _ name: String, _ pattern: PathPattern, _ door: Door, home: Home,
        _ act: @escaping (Visit) -> () -> Void
    ) -> Route<DeskPage> {
        Route(
            name, .post, pattern, bodyLimit: 256 << 10, accepts: [.urlencoded],
            DeskPage(door: door, home: home, act: act))
    }
}
