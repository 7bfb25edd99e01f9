// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that a WordPress site keeps, with or without WooCommerce, as CSV or JSON.
//
// WordPress has no file of requests; what an administrator can have is one of these shapes, which name the
// same things differently (WordPress: src/wp-includes/class-wp-user-request.php, wp_create_user_request() in
// src/wp-includes/user.php; WP-CLI: User_Privacy_Request_Command.php and Post_Command.php of entity-command):
//
// | here    | `wp user privacy-request list` | WP_User_Request   | the table of posts, `wp post list`  |
// | id      | ID                             | ID                | ID, where post_type is user_request |
// | e-mail  | user_email                     | email             | post_title                          |
// | action  | action_name                    | action_name       | post_name                           |
// | status  | status                         | status            | post_status                         |
// | created | created_timestamp              | created_timestamp | post_date_gmt, else post_date       |
// | account | user_id                        | user_id           | post_author                         |
#pragma once

#include "core/formats/byte_stream.h"
#include "core/intake/draft.h"

namespace desk::intake {

struct WordPressRequests
{
    std::vector<Draft> drafts; ///< Of the rows that the person confirmed.
    std::vector<Doubt> doubts; ///< Of the others; the place is the line, and the column where there is one.
    std::uint64_t passedOver = 0; ///< Rows that are no requests: other types of posts, other actions.
};

/**
 * Drafts of the confirmed requests (request-confirmed): export_personal_data is access, remove_personal_data
 * is deletion. Pending, failed and completed ones are doubts, for each needs a decision that is not the
 * file's.
 *
 * Numbers of requests are a site's own: `site` (its host name) goes before them in the external id; without
 * it there is none. The key of a confirmation (confirm_key, post_password) is never kept. At most 10,000
 * rows and 64 MiB.
 *
 * InvalidInput: no table, or one without an action, a status and an e-mail address in any row. Any thread.
 */
Result<WordPressRequests> readWordPress(formats::ByteSource &source, std::string_view site);

} // namespace desk::intake
