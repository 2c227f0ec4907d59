package org.samspel.desk;

import java.util.List;
import org.samspel.staff.StaffView.Mistake;

/**
 * The page that puts a picture into a text: the contract with {@code layouts/staff/picture.peb}.
 *
 * @param address of this page
 * @param back address of the page on which the text is written
 * @param ready pictures that were sent, by id
 * @param megabytes how large a picture may be
 * @param alt as typed
 * @param markdown of a picture that has just found its place; empty before
 */
public record PictureView(
        String address,
        String back,
        PublishView.Box upload,
        List<PublishView.Choice> ready,
        int megabytes,
        String alt,
        boolean decorative,
        String markdown,
        List<Mistake> mistakes) {}
