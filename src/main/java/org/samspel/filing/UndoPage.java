package org.samspel.filing;

import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** Takes a change back; there is nothing to see here. */
record UndoPage(Deeds deeds) implements StaffPage {

    @Override
    public String path() {
        return Ways.UNDO;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return new StaffAnswer.Onward(Ways.HISTORY);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        return deeds.takeBack(visit, form.line("change"), Ways.own(form.line("next")));
    }
}
