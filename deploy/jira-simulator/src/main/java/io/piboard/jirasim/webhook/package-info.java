/** Administrator webhooks: registration, signed bodies, delivery with retries. */
package io.piboard.jirasim.webhook;
