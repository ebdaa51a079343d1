import DeskCore
import Web

extension DeskRoutes {
    /// What stands around a case.
    static var context: [Web.Route<DeskPage>] {
        [
            form("case.preview", "/sager/{case}/udkast/{form}", .cases, home: .ofCase, Visit.previewLetter),
            page("case.objection.show", "/sager/{case}/indsigelser/{objection}", .cases, Visit.showObjection),
            form(
                "case.objection.answer", "/sager/{case}/indsigelser/{objection}", .caller, home: .ofObjection,
                Visit.answerObjection),
            page("case.note.correct.show", "/sager/{case}/notater/{note}/{version}/ret", .caller, Visit.showCorrection),
            form(
                "case.note.correct", "/sager/{case}/notater/{note}/{version}/ret", .caller, home: .ofNote,
                Visit.correctNote),
            page("case.talk.show", "/sager/{case}/ringede", .cases, Visit.showTalkNote),
            form("case.talk", "/sager/{case}/ringede", .cases, home: .besideCase("ringede"), Visit.noteTalk),
            page("case.cause.show", "/sager/{case}/aarsag", .cases, Visit.showCause),
            form("case.cause", "/sager/{case}/aarsag", .registrar, home: .besideCase("aarsag"), Visit.nameCauses),
            page("case.judge.show", "/sager/{case}/vurder", .cases, Visit.showJudging),
            form("case.judge", "/sager/{case}/vurder", .registrar, home: .besideCase("vurder"), Visit.judge),
            form(
                "case.judge.aside", "/sager/{case}/vurder/ikke-klage", .registrar, home: .besideCase("vurder"),
                Visit.setAside),
            form(
                "case.judge.back", "/sager/{case}/vurder/alligevel", .registrar, home: .besideCase("vurder"),
                Visit.takeUp),
            form(
                "case.ending.alive", "/sager/{case}/slut/lever", .registrar, home: .besideCase("slut"),
                Visit.takeBackDeath),
            page("case.ending.show", "/sager/{case}/slut", .cases, Visit.showEnding),
            form(
                "case.ending.withdraw", "/sager/{case}/slut/trukket", .registrar, home: .besideCase("slut"),
                Visit.withdraw),
            form(
                "case.ending.died", "/sager/{case}/slut/doed", .registrar, home: .besideCase("slut"),
                Visit.reportDeath),
            page("changes.show", "/aendringer", .registrar, Visit.showChanges),
            form("changes", "/aendringer", .registrar, home: .page("/aendringer"), Visit.registerChange),
            page("changes.one.show", "/aendringer/{change}", .registrar, Visit.showChange),
            form(
                "changes.one", "/aendringer/{change}", .registrar, home: .page("/aendringer"), Visit.nameForChange),
            form(
                "changes.move", "/aendringer/{change}/flyt", .registrar, home: .page("/aendringer"), Visit.moveChange),
            form(
                "changes.off", "/aendringer/{change}/aflys", .registrar, home: .page("/aendringer"),
                Visit.callOffChange),
            page("case.forwarding.show", "/sager/{case}/videresendt", .cases, Visit.showForwarding),
            form(
                "case.forwarding", "/sager/{case}/videresendt", .registrar, home: .besideCase("videresendt"),
                Visit.forward),
            form(
                "case.forwarding.answer", "/sager/{case}/videresendt/{forwarding}", .registrar,
                home: .besideCase("videresendt"), Visit.answerForwarding),
            form(
                "case.forwarding.told", "/sager/{case}/videresendt/{forwarding}/fortalt", .registrar,
                home: .besideCase("videresendt"), Visit.tellForwarding),
        ]
    }
}
