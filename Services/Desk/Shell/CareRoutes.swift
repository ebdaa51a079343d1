import DeskCore
import Web

extension DeskRoutes {
    /// Trivsel: for everybody who works here; what a leader or an administrator sees of others has its own door.
    static var care: [Web.Route<DeskPage>] {
        let home: Home = .page("/trivsel")
        return [
            page("care", "/trivsel", .signedIn, Visit.showCare),
            form("care.ask", "/trivsel/bed-om", .signedIn, home: home, Visit.askForCare),
            form("care.choose", "/trivsel/{prompt}/valg", .signedIn, home: home, Visit.chooseCare),
            form("care.answer", "/trivsel/{prompt}/svar", .signedIn, home: home, Visit.answerCare),
            form("care.order", "/trivsel/{prompt}/bestilt", .signedIn, home: home, Visit.orderCare),
            form("care.take-back", "/trivsel/{prompt}/fortryd", .signedIn, home: home, Visit.takeBackCare),
            form("care.not-held", "/trivsel/{prompt}/ikke-holdt", .signedIn, home: home, Visit.denyHeld),
            form("care.turn-down", "/trivsel/{prompt}/kan-ikke", .signedIn, home: home, Visit.turnDownCare),
            page("care.answered", "/trivsel/holdte", .signedIn, Visit.showAnsweredCare),
            page("care.card", "/trivsel/kort/{kind}", .signedIn, Visit.showCareCard),
            form("care.offer", "/trivsel/tilbyd", .leader, home: home, Visit.offerCare),
            form("care.rhythm", "/trivsel/faste", .leader, home: home, Visit.setRhythm),
            form("care.strain", "/trivsel/tegn", .leader, home: home, Visit.noteStrain),
            page("care.mine", "/trivsel/mit", .signedIn, Visit.showOwnCare),
            page("care.figures", "/trivsel/tal", .careFigures, Visit.showCareFigures),
            page("care.gaps", "/trivsel/mangler", .administrator, Visit.showCareGaps),
            page("first-aid", "/trivsel/foerstehjaelp", .signedIn, Visit.showFirstAid),
            page("incident.show", "/trivsel/haendelse", .signedIn, Visit.showIncidentForm),
            form(
                "incident", "/trivsel/haendelse", .signedIn, home: .page("/trivsel/haendelse"), Visit.registerIncident),
            page("incidents.closed", "/trivsel/haendelser", .leader, Visit.showClosedIncidents),
            page("incident.one", "/trivsel/haendelser/{incident}", .signedIn, Visit.showIncident),
            form("incident.add", "/trivsel/haendelser/{incident}/tilfoej", .signedIn, home: home, Visit.addToIncident),
            form("incident.duty", "/trivsel/haendelser/{incident}/opgave", .leader, home: home, Visit.answerDuty),
            form(
                "incident.duty.back", "/trivsel/haendelser/{incident}/fortryd", .leader, home: home, Visit.takeBackDuty),
            form("incident.join", "/trivsel/haendelser/{incident}/saml", .leader, home: home, Visit.joinIncidents),
            form("incident.part", "/trivsel/haendelser/{incident}/skil", .leader, home: home, Visit.partIncidents),
            form(
                "incident.learn", "/trivsel/haendelser/{incident}/laering", .leader, home: home,
                Visit.learnFromIncident),
            page("incident.file", "/trivsel/haendelser/{incident}/fil", .leader, Visit.downloadIncident),
        ]
    }
}
