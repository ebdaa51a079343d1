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
    /// A page beside Sagen, by the last part of its path.
    case besideCase(String)
    case handOver
    case conversation
    case owed
    case review, finding, topic, aftermath, ofObjection, ofNote, prolonging

    func link(_ parameters: RouteParameters) -> Link {
        let id = parameters["case"] ?? "-"
        return switch self {
        case .page(let link): link
        case .ofCase: Link(path: ["sager", id])
        case .besideCase(let name): Link(path: ["sager", id, name])
        case .handOver: Link(path: ["holdet", "overdragelse", parameters["person"] ?? "-"])
        case .conversation: Link(path: ["sager", id, "samtale"])
        case .owed: Link(path: ["sager", id, "skylder"])
        case .review: Link(path: ["laering", "gennemgang", parameters["review"] ?? "-"])
        case .finding: Link(path: ["laering", "punkt", parameters["finding"] ?? "-"])
        case .topic: Link(path: ["laering", "vurderinger", parameters["topic"] ?? "-"])
        case .aftermath: Link(path: ["sager", id, "efter"])
        case .ofNote:
            Link(path: ["sager", id, "notater", parameters["note"] ?? "-", parameters["version"] ?? "-", "ret"])
        case .prolonging: Link(path: ["sager", id, "begraensning", parameters["restriction"] ?? "-", "forlaeng"])
        case .ofObjection: Link(path: ["sager", id, "indsigelser", parameters["objection"] ?? "-"])
        }
    }
}

/// Every page and every form there is. A test goes through this table and asks of each who may.
package enum DeskRoutes {
    package static var all: [Web.Route<DeskPage>] {
        [
            page("sign-in.show", "/log-ind", .open, Visit.showSignIn),
            form("sign-in", "/log-ind", .open, home: .page("/log-ind"), Visit.signIn),
            page("sign-in.code.show", "/log-ind/kode", .open, Visit.showCode),
            form("sign-in.code", "/log-ind/kode", .open, home: .page("/log-ind"), Visit.sendCode),
            form("sign-out", "/log-ud", .signedIn, home: .page("/"), Visit.signOut),
            page("style", "/udseende/{digest}", .open, Visit.showStyle),
            page("script", "/script/{digest}", .open, Visit.showScript),
            page("live", "/nyt/{mark}", .signedIn, Visit.listen),
            page("calls", "/", .signedIn, Visit.showCalls),
            page("registration.show", "/henvendelser/ny", .registrar, Visit.showRegistration),
            form("registration", "/henvendelser/ny", .registrar, home: .page("/henvendelser/ny"), Visit.register),
            page("case", "/sager/{case}", .cases, Visit.showCase),
            page("case.note", "/sager/{case}/notater/{note}/{version}", .cases, Visit.showNote),
            page("case.letter", "/sager/{case}/breve/{letter}", .cases, Visit.showLetter),
            page("case.letter.pdf", "/sager/{case}/breve/{letter}/pdf", .cases, Visit.showLetterDocument),
            form("case.step", "/sager/{case}/trin", .caller, home: .ofCase, Visit.decideStep),
            form("case.assign", "/sager/{case}/tildel", .caller, home: .ofCase, Visit.assign),
            form("case.objection", "/sager/{case}/indsigelse", .registrar, home: .ofCase, Visit.object),
            form("case.acknowledge", "/sager/{case}/modtaget", .cases, home: .ofCase, Visit.acknowledge),
            form("case.reply", "/sager/{case}/svar", .cases, home: .ofCase, Visit.reportReply),
            form("case.contact", "/sager/{case}/indgang", .caller, home: .ofCase, Visit.setContactTeam),
            form("case.told", "/sager/{case}/fortalt", .caller, home: .ofCase, Visit.tellAgreements),
            page("case.log", "/sager/{case}/log", .cases, Visit.showLooks),
            page("search.show", "/soeg", .cases, Visit.showSearch),
            form("search", "/soeg", .cases, home: .page("/soeg"), Visit.search),
            form("case.verify", "/sager/{case}/bekraeft", .registrar, home: .ofCase, Visit.verifyCitizen),
            form("case.correct", "/sager/{case}/borger", .registrar, home: .ofCase, Visit.correctCitizen),
            form("case.phone", "/sager/{case}/telefon", .registrar, home: .ofCase, Visit.keepMailPhone),
            form("case.post", "/sager/{case}/post", .registrar, home: .ofCase, Visit.setPost),
            form("case.address", "/sager/{case}/adresse", .registrar, home: .ofCase, Visit.confirmAddress),
            form("case.reply-read", "/sager/{case}/borgersvar/{reply}", .cases, home: .ofCase, Visit.readReply),
            page("case.mail", "/sager/{case}/mails/{mail}/{part}", .cases, Visit.showMailPart),
            form("case.mail-read", "/sager/{case}/mails/{mail}", .cases, home: .ofCase, Visit.readMail),
            page("mails", "/mails", .mailbox, Visit.showMails),
            page("mails.part", "/mails/{mail}/{part}", .mailbox, Visit.showMailPart),
            form("mails.settle", "/mails/{mail}", .mailbox, home: .page("/mails"), Visit.settleMail),
            page("letters", "/breve", .cases, Visit.showLetters),
            page("letters.one.show", "/breve/{letter}", .cases, Visit.showLetterStand),
            form(
                "letters.incoming", "/breve/ind/{document}", .cases, home: .page("/breve"), Visit.journalDocument),
            form("letters.one", "/breve/{letter}", .cases, home: .page("/breve"), Visit.actOnLetter),
            page("letters.paper.show", "/papirbreve", .printing, Visit.showPile),
            form("letters.paper", "/papirbreve", .printing, home: .page("/papirbreve"), Visit.markPrinted),
            page("conversation.show", "/sager/{case}/samtale", .caller, Visit.showConversation),
            form("conversation", "/sager/{case}/samtale", .caller, home: .conversation, Visit.converse),
            form(
                "conversation.join", "/sager/{case}/samtale/saml", .registrar, home: .conversation, Visit.joinFromTalk),
            form("attempt", "/sager/{case}/forsoeg", .caller, home: .conversation, Visit.recordAttempt),
            page("absence.show", "/fravaer", .signedIn, Visit.showAbsence),
            form("absence", "/fravaer", .signedIn, home: .page("/fravaer"), Visit.registerAbsence),
            form("absence.end", "/fravaer/{absence}/slut", .signedIn, home: .page("/fravaer"), Visit.endAbsence),
            page("team", "/holdet", .leader, Visit.showTeam),
            form(
                "team.escalation", "/holdet/overskredet/{callback}", .leader, home: .page("/holdet"),
                Visit.answerEscalation),
            page("team.hand-over.show", "/holdet/overdragelse/{person}", .leader, Visit.showHandOver),
            form("team.hand-over", "/holdet/overdragelse/{person}", .leader, home: .handOver, Visit.handOver),
            form("team.prompt", "/holdet/trivsel/{prompt}", .leader, home: .page("/holdet"), Visit.answerPrompt),
            page("case.inquiry.show", "/sager/{case}/spoerger", .cases, Visit.showInquiries),
            form("case.inquiry", "/sager/{case}/spoerger", .registrar, home: .besideCase("spoerger"), Visit.inquire),
            page("case.same.show", "/sager/{case}/samme-borger", .cases, Visit.showSameCitizen),
            form(
                "case.same.join", "/sager/{case}/samme-borger/saml", .registrar, home: .besideCase("samme-borger"),
                Visit.joinCases),
            form(
                "case.same.separate", "/sager/{case}/samme-borger/skil", .registrar,
                home: .besideCase("samme-borger"), Visit.separateCases),
            form(
                "case.same.entrance", "/sager/{case}/samme-borger/indgang", .registrar,
                home: .besideCase("samme-borger"), Visit.giveToEntrance),
            page("inspection", "/tilsyn", .adviser, Visit.showInspection),
            page("inspection.file", "/tilsyn/fil", .adviser, Visit.exportInspection),
            page("inspection.words", "/tilsyn/ord", .adviser, Visit.exportWords),
            page("inspection.case", "/tilsyn/ord/{case}", .adviser, Visit.exportWordsOfCase),
        ] + around + restriction + formal + papers + owing + learning + access + care + context
    }

    /// Omkring borgeren: who may hear and speak for the citizen.
    private static var around: [Web.Route<DeskPage>] {
        let place = Home.besideCase("omkring")
        return [
            page("case.around.show", "/sager/{case}/omkring", .cases, Visit.showSurroundings),
            form("case.around.represent", "/sager/{case}/omkring/skriv", .registrar, home: place, Visit.represent),
            form("case.around.needs", "/sager/{case}/omkring/behov", .registrar, home: place, Visit.recordNeeds),
            form("case.around.minor", "/sager/{case}/omkring/alder", .registrar, home: place, Visit.recordMinor),
            form(
                "case.around.protect", "/sager/{case}/omkring/beskyttet", .registrar, home: place,
                Visit.protectAddress),
            page("case.around.address", "/sager/{case}/omkring/adresse", .cases, Visit.showProtectedAddress),
            form("case.around.end", "/sager/{case}/omkring/slut", .registrar, home: place, Visit.endRepresentation),
        ]
    }

    /// Den formelle del: handed to the leader, examined, drafted, assured by two, sent.
    private static var formal: [Web.Route<DeskPage>] {
        let place = Home.besideCase("formelt")
        return [
            page("case.formal.show", "/sager/{case}/formelt", .cases, Visit.showFormal),
            form("case.formal.pass", "/sager/{case}/formelt/videre", .cases, home: place, Visit.passFormal),
            form("case.formal.wish", "/sager/{case}/formelt/oenske", .registrar, home: place, Visit.goFormal),
            form("case.formal.give", "/sager/{case}/formelt/anden", .leader, home: place, Visit.giveFormal),
            form("case.formal.examined", "/sager/{case}/formelt/undersoegt", .cases, home: place, Visit.examined),
            form("case.formal.draft", "/sager/{case}/formelt/udkast", .cases, home: place, Visit.draftReply),
            form("case.formal.assure", "/sager/{case}/formelt/kvalitet", .leader, home: place, Visit.assureReply),
            form("case.formal.ground", "/sager/{case}/formelt/grundlag", .cases, home: place, Visit.groundReply),
            form("case.formal.followed", "/sager/{case}/formelt/opfoelgning", .cases, home: place, Visit.followUpReply),
            form("case.formal.send", "/sager/{case}/formelt/brev", .cases, home: place, Visit.sendReply),
            form("case.formal.extend", "/sager/{case}/formelt/frist", .cases, home: place, Visit.extendReply),
        ]
    }

    /// Kontaktbegrænsning: proposed by a leader, judged by a lawyer, told to the citizen (R-088 … R-093).
    private static var restriction: [Web.Route<DeskPage>] {
        let place = Home.besideCase("begraensning")
        return [
            page("case.restriction.show", "/sager/{case}/begraensning", .cases, Visit.showRestrictions),
            form("case.restriction", "/sager/{case}/begraensning", .leader, home: place, Visit.proposeRestriction),
            page(
                "case.restriction.prolong.show", "/sager/{case}/begraensning/{restriction}/forlaeng", .leader,
                Visit.showProlonging),
            form(
                "case.restriction.prolong", "/sager/{case}/begraensning/{restriction}/forlaeng", .leader,
                home: .prolonging, Visit.proposeProlonging),
            form(
                "case.restriction.judge", "/sager/{case}/begraensning/{restriction}/afgoerelse", .lawyer, home: place,
                Visit.judgeRestriction),
            form(
                "case.restriction.told", "/sager/{case}/begraensning/{restriction}/varsel", .leader, home: place,
                Visit.tellRestriction),
            form(
                "case.restriction.lift", "/sager/{case}/begraensning/{restriction}/ophaevelse", .leader, home: place,
                Visit.liftRestriction),
        ]
    }

    /// What is owed beside calls, and the acts that fulfil it.
    private static var owing: [Web.Route<DeskPage>] {
        [
            page("owed.show", "/sager/{case}/skylder", .cases, Visit.showOwed),
            form("owed.receipt", "/sager/{case}/skylder/hilsen", .caller, home: .owed, Visit.writeReceipt),
            form("owed.told", "/sager/{case}/skylder/involverede", .caller, home: .owed, Visit.tellInvolved),
            form(
                "owed.agreement", "/sager/{case}/skylder/aftale/{obligation}", .caller, home: .owed,
                Visit.fulfilAgreement),
            form("owed.give", "/sager/{case}/skylder/giv/{obligation}", .caller, home: .owed, Visit.giveObligation),
            form("owed.appoint", "/sager/{case}/skylder/tidspunkt", .caller, home: .owed, Visit.appoint),
            form(
                "owed.change", "/sager/{case}/skylder/tidspunkt/{appointment}", .caller, home: .owed,
                Visit.changeAppointment),
            page("handbook", "/haandbog", .cases, Visit.showHandbook),
            form("handbook.find", "/haandbog", .cases, home: .page("/haandbog"), Visit.findCard),
            form("reached", "/sager/{case}/talt", .caller, home: .conversation, Visit.reportReached),
            form("wish", "/sager/{case}/oensket-tid", .caller, home: .conversation, Visit.wishForCall),
        ]
    }

    /// What is learned from the cases, and what comes after a conflict.
    private static var learning: [Web.Route<DeskPage>] {
        [
            page("learning", "/laering", .cases, Visit.showLearning),
            form(
                "learning.review.number", "/laering/gennemgang", .learning, home: .page("/laering"),
                Visit.openReviewByNumber),
            page("learning.review.show", "/laering/gennemgang/{review}", .learning, Visit.showReview),
            form("learning.review", "/laering/gennemgang/{review}", .learning, home: .review, Visit.actOnReview),
            page("learning.finding.show", "/laering/punkt/{finding}", .cases, Visit.showFinding),
            form("learning.finding", "/laering/punkt/{finding}", .cases, home: .finding, Visit.actOnFinding),
            form(
                "learning.finding.look", "/laering/punkt/{finding}/udkast", .cases, home: .finding, Visit.previewLesson),
            page("learning.causes", "/laering/aarsager", .learning, Visit.showCauses),
            page("learning.assessments", "/laering/vurderinger", .learning, Visit.showAssessments),
            page("learning.assess.show", "/laering/vurderinger/{topic}", .learning, Visit.showAssess),
            form("learning.assess", "/laering/vurderinger/{topic}", .learning, home: .topic, Visit.assess),
            page("learning.training", "/laering/uddannelse", .cases, Visit.showTraining),
            form(
                "learning.train", "/laering/uddannelse/{unit}", .learning, home: .page("/laering/uddannelse"),
                Visit.train),
            page("learning.guides", "/laering/retningslinjer", .learning, Visit.showGuides),
            form(
                "learning.guide", "/laering/retningslinjer/{unit}", .learning, home: .page("/laering/retningslinjer"),
                Visit.writeGuides),
            page("figures", "/tal", .learning, Visit.showFigures),
            page("figures.file", "/tal/fil", .learning, Visit.downloadFigures),
            form("learning.open", "/sager/{case}/gennemgang", .learning, home: .ofCase, Visit.openReview),
            page("case.after.show", "/sager/{case}/efter", .cases, Visit.showAftermath),
            form("case.after", "/sager/{case}/efter", .cases, home: .aftermath, Visit.actAfterwards),
        ]
    }

    /// Samarbejdet om sagen: each form is a paper of its own (R-082 … ).
    private static var papers: [Web.Route<DeskPage>] {
        let place = Home.besideCase("samarbejde")
        return [
            page("case.papers.show", "/sager/{case}/samarbejde", .cases, Visit.showPapers),
            form("case.papers.plan", "/sager/{case}/samarbejde/handleplan", .caller, home: place, Visit.writePlan),
            form("case.papers.stairs", "/sager/{case}/samarbejde/trappen", .caller, home: place, Visit.writeStairs),
            form(
                "case.papers.perspective", "/sager/{case}/samarbejde/perspektiv", .caller, home: place,
                Visit.writePerspective),
            form(
                "case.papers.agreement", "/sager/{case}/samarbejde/kontaktaftale", .caller, home: place,
                Visit.writeAgreement),
            form("case.papers.meeting", "/sager/{case}/samarbejde/moede", .caller, home: place, Visit.writeMeeting),
            form(
                "case.papers.move", "/sager/{case}/samarbejde/moede/{meeting}", .caller, home: place, Visit.moveMeeting),
            form("case.papers.minutes", "/sager/{case}/samarbejde/referat", .caller, home: place, Visit.writeMinutes),
            form(
                "case.papers.management", "/sager/{case}/samarbejde/ledelsen", .leader, home: place,
                Visit.writeManagement),
        ]
    }

    /// How people get in: one's own access, and for the administrator everybody's.
    private static var access: [Web.Route<DeskPage>] {
        let mine: Link = "/min-adgang"
        let factor: Link = "/min-adgang/totrin"
        let all: Link = "/adgange"
        return [
            page("access.show", "/min-adgang", .signedIn, Visit.showMyAccess),
            form("access.sessions", "/min-adgang/sessioner", .signedIn, home: .page(mine), Visit.endMySessions),
            page("password.show", "/min-adgang/adgangskode", .signedIn, Visit.showPassword),
            form("password", "/min-adgang/adgangskode", .signedIn, home: .page(mine), Visit.changePassword),
            page("factor.show", "/min-adgang/totrin", .signedIn, Visit.showFactor),
            form("factor.begin", "/min-adgang/totrin/begynd", .signedIn, home: .page(factor), Visit.beginFactor),
            form("factor.confirm", "/min-adgang/totrin/bekraeft", .signedIn, home: .page(factor), Visit.confirmFactor),
            form("factor.codes", "/min-adgang/totrin/noedkoder", .signedIn, home: .page(factor), Visit.renewCodes),
            form("factor.off", "/min-adgang/totrin/fra", .signedIn, home: .page(factor), Visit.turnOffFactor),
            page("accesses", "/adgange", .administrator, Visit.showAccesses),
            page("accesses.one", "/adgange/{person}", .administrator, Visit.showAccess),
            form("accesses.factor", "/adgange/{person}/totrin", .administrator, home: .page(all), Visit.resetFactor),
            form(
                "accesses.sessions", "/adgange/{person}/sessioner", .administrator, home: .page(all),
                Visit.endSessionsOfOne),
        ]
    }

    static func page(
        _ name: String, _ pattern: PathPattern, _ door: Door, _ act: @escaping (Visit) -> () -> Void
    ) -> Route<DeskPage> {
        Route(name, .get, pattern, DeskPage(door: door, home: .page("/"), act: act))
    }

    /// A form takes as much text as a note may hold, and is sent without files.
    static func form(
        _ name: String, _ pattern: PathPattern, _ door: Door, home: Home,
        _ act: @escaping (Visit) -> () -> Void
    ) -> Route<DeskPage> {
        Route(
            name, .post, pattern, bodyLimit: 256 << 10, accepts: [.urlencoded],
            DeskPage(door: door, home: home, act: act))
    }
}
